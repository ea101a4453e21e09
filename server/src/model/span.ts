/** A half-open range `[start, end)` of UTF-16 code units. Which text it points into is said by whoever hands it out. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span moved right by `by` units (left when negative). */
export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** Whether the two share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether every unit of `inner` lies in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** How many units it covers. */
export function length(span: Span): number {
  return span.end - span.start;
}

/** A phrase at its place in a text. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Its index: first the major phrases, then the minor ones. */
  readonly phrase: number;
}

/**
 * Finds which of many phrases stand in a text: leftmost and longest first, without overlap, in one pass that does not
 * grow with their number. Chinese writes no word boundaries, so a phrase is found wherever its characters stand.
 *
 * Minor phrases are found only where they do not touch a major one: 营商环境 beside 优化营商环境行动, not inside it.
 *
 * A trie in flat arrays. The children of a node are neighbours in the order of their units; the first unit is looked up
 * in a table, so that most of a text costs one read a character.
 */
export class TermMatcher {
  readonly #majors: number;
  /** The node that a first unit leads to, or 0. */
  readonly #roots = new Uint32Array(65536);
  /** 1 for each pair of units that a phrase begins with, by `pairOf`: most places of a text are turned away here. */
  readonly #pairs = new Uint8Array(65536);
  /** The unit that leads to a node. */
  readonly #units: Uint16Array;
  /** The children of a node are the nodes from its own entry up to that of the next node. */
  readonly #children: Uint32Array;
  /** The phrase that ends in a node, or -1. */
  readonly #ends: Int32Array;

  /** Of equal phrases the first counts; empty ones are never found. */
  constructor(major: readonly string[], minor: readonly string[] = []) {
    this.#majors = major.length;
    const indexes = new Map<string, number>();
    for (const [index, phrase] of [...major, ...minor].entries()) if (!indexes.has(phrase)) indexes.set(phrase, index);
    const phrases = [...indexes.keys()].filter((phrase) => phrase !== "").sort();
    const size = phrases.reduce((sum, { length }) => sum + length, 1);
    this.#units = new Uint16Array(size);
    this.#children = new Uint32Array(size + 1);
    this.#ends = new Int32Array(size).fill(-1);
    this.#grow(phrases, indexes);
    for (const phrase of phrases) {
      if (phrase.length > 1) this.#pairs[pairOf(phrase.charCodeAt(0), phrase.charCodeAt(1))] = 1;
      else this.#pairs.fill(1);
    }
  }

  /** Breadth first: a node is a run of the ordered phrases that agree up to its depth. */
  #grow(phrases: readonly string[], indexes: ReadonlyMap<string, number>): void {
    const from = new Uint32Array(this.#units.length);
    const to = new Uint32Array(this.#units.length);
    const depths = new Uint16Array(this.#units.length);
    to[0] = phrases.length;
    let nodes = 1;
    for (let node = 0; node < nodes; node++) {
      this.#children[node] = nodes;
      const depth = depths[node] as number;
      const end = to[node] as number;
      let at = from[node] as number;
      // Only the first of a run can be so short that it ends here.
      const first = phrases[at];
      if (at < end && first?.length === depth) {
        this.#ends[node] = indexes.get(first) ?? -1;
        at++;
      }
      while (at < end) {
        const unit = (phrases[at] as string).charCodeAt(depth);
        let until = at + 1;
        while (until < end && (phrases[until] as string).charCodeAt(depth) === unit) until++;
        this.#units[nodes] = unit;
        if (node === 0) this.#roots[unit] = nodes;
        from[nodes] = at;
        to[nodes] = until;
        depths[nodes] = depth + 1;
        nodes++;
        at = until;
      }
    }
    this.#children[nodes] = nodes;
  }

  find(text: string): Match[] {
    const found: Match[] = [];
    /** Up to where minor phrases are taken already. */
    let covered = 0;
    for (let at = 0; at < text.length; ) {
      const first = text.charCodeAt(at);
      // Behind the last unit there is none: NaN, which counts as 0.
      let node = this.#pairs[pairOf(first, text.charCodeAt(at + 1))] === 1 ? (this.#roots[first] as number) : 0;
      if (node === 0) {
        at++;
        continue;
      }
      let major: Match | undefined;
      let minor: Match | undefined;
      for (let end = at + 1; ; end++) {
        const phrase = this.#ends[node] as number;
        if (phrase >= this.#majors) minor = { start: at, end, phrase };
        else if (phrase >= 0) major = { start: at, end, phrase };
        if (end >= text.length) break;
        node = this.#child(node, text.charCodeAt(end));
        if (node === 0) break;
      }
      if (major !== undefined) {
        while (found.length > 0 && (found.at(-1) as Match).end > at) found.pop();
        found.push(major);
        at = major.end;
        covered = at;
        continue;
      }
      if (minor !== undefined && at >= covered) {
        found.push(minor);
        covered = minor.end;
      }
      at++;
    }
    return found;
  }

  /** The child of `node` that `unit` leads to, or 0. */
  #child(node: number, unit: number): number {
    let low = this.#children[node] as number;
    let high = this.#children[node + 1] as number;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const there = this.#units[middle] as number;
      if (there === unit) return middle;
      if (there < unit) low = middle + 1;
      else high = middle;
    }
    return 0;
  }
}

/** Some number below 65536, of two units: equal for equal ones, seldom for others. */
function pairOf(first: number, second: number): number {
  return (Math.imul(first, 31) ^ second) & 0xffff;
}

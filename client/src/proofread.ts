import { commands, Location, l10n, Position, Range, type TextEditor, type Uri, window } from "vscode";
import { type Asks, rangeFrom } from "./asks.js";
import { pickPlace } from "./pick-place.js";

/** The last look before a text goes out: every sign that still stands for a name or a figure. */
export async function checkRelease(asks: Asks, editor: TextEditor): Promise<void> {
  const answer = await asks.placeholders(editor.document);
  if (answer === null) return;
  const { placeholders, warnings } = answer;
  if (placeholders.length === 0) {
    const problems = l10n.t("Show the problems");
    const words =
      warnings === 0
        ? l10n.t("No placeholder is left, and no warning is open.")
        : l10n.t("No placeholder is left. Warnings still open: {0}.", warnings);
    const answer = await window.showInformationMessage(words, ...(warnings === 0 ? [] : [problems]));
    if (answer === problems) await commands.executeCommand("workbench.actions.view.problems");
    return;
  }
  const items = placeholders.map(({ range, words, alike }) => ({
    label: words,
    description: [
      l10n.t("line {0}", range.start.line + 1),
      ...(alike > 1 ? [l10n.t("the same in {0} places", alike)] : []),
    ].join(" · "),
    range: rangeFrom(range),
  }));
  const title =
    warnings === 0
      ? l10n.t("Placeholders left: {0}", items.length)
      : l10n.t("Placeholders left: {0}; warnings open: {1}", items.length, warnings);
  await pickPlace(editor, title, items);
}

/** Cleans the selection, or the whole text where nothing is selected; one step back undoes it. */
export async function cleanPastedText(asks: Asks, editor: TextEditor): Promise<void> {
  const { document } = editor;
  const part = editor.selection.isEmpty ? undefined : new Range(editor.selection.start, editor.selection.end);
  // What was behind the part moves with the edits: its end is kept as a distance from the end of the text.
  const behind = part && document.getText().length - document.offsetAt(part.end);
  let places = 0;
  for (let round = 0; round < mostRounds; round++) {
    const now = part && new Range(part.start, document.positionAt(document.getText().length - (behind ?? 0)));
    const edits = await asks.clean(document, now);
    if (edits === null || edits.length === 0) break;
    const done = await editor.edit(
      (builder) => {
        for (const { range, newText } of edits) builder.replace(rangeFrom(range), newText);
      },
      { undoStopBefore: round === 0, undoStopAfter: false },
    );
    if (!done) break;
    places += edits.length;
  }
  if (places === 0) await window.showInformationMessage(l10n.t("Nothing to clean up here."));
  else window.setStatusBarMessage(l10n.t("Policy Lens: {0} places cleaned up.", places), 5000);
}

/** One repair may bring the next to light. */
const mostRounds = 6;

/** From a promise of so many points to its items, from an item to the promise. */
export async function jumpToCounterpart(asks: Asks, editor: TextEditor): Promise<void> {
  const { document, selection } = editor;
  const answer = await asks.counterparts(document, selection.active);
  if (answer === null) {
    await window.showInformationMessage(
      l10n.t("Here is no promise of so many points (讲三点意见), and no item of one."),
    );
    return;
  }
  await showPlaces(document.uri, rangeFrom(answer.origin).start, answer.places.map(rangeFrom));
}

/** Goes to the only place, or shows several beside each other. */
export async function showPlaces(uri: Uri, from: Position, places: readonly (Position | Range)[]): Promise<void> {
  const locations = places.map((place) => new Location(uri, place));
  const how = locations.length === 1 ? "goto" : "peek";
  await commands.executeCommand("editor.action.goToLocations", uri, from, locations, how);
}

/** The places of a lens, as they come over the wire. */
export function positionsFrom(value: unknown): Position[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((each) => {
    const { line, character } = (typeof each === "object" && each !== null ? each : {}) as Record<string, unknown>;
    return typeof line === "number" && typeof character === "number" ? [new Position(line, character)] : [];
  });
}

import { type QuickPickItem, type Range, Selection, type TextEditor, TextEditorRevealType, window } from "vscode";

/** A place of a text in a list to go through. */
export interface PlaceItem extends QuickPickItem {
  readonly range: Range;
}

/** Lets the user go through places of a text: each is shown as it is passed, and the one that is chosen stays selected. */
export function pickPlace(editor: TextEditor, title: string, items: readonly PlaceItem[]): Promise<void> {
  const { selections, visibleRanges } = editor;
  const pick = window.createQuickPick<PlaceItem>();
  pick.title = title;
  pick.items = items;
  pick.matchOnDescription = true;
  pick.keepScrollPosition = true;
  let chosen = false;
  const show = ({ range }: PlaceItem) => {
    editor.selections = [new Selection(range.start, range.end)];
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  };
  return new Promise((resolve) => {
    pick.onDidChangeActive(([item]) => item !== undefined && show(item));
    pick.onDidAccept(() => {
      chosen = true;
      const [item] = pick.activeItems;
      if (item !== undefined) show(item);
      pick.hide();
    });
    pick.onDidHide(() => {
      const [seen] = visibleRanges;
      if (!chosen) {
        editor.selections = selections;
        if (seen !== undefined) editor.revealRange(seen, TextEditorRevealType.AtTop);
      }
      pick.dispose();
      resolve();
    });
    pick.show();
  });
}

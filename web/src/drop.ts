// Files dropped anywhere on the page. Without this the browser would leave the page to show them, and to follow a link
// that was dropped beside the box.
import { takeEntries } from "./collect.ts";
import { takeFiles } from "./files.ts";

export function acceptFiles(): void {
  document.addEventListener("dragover", (event) => {
    if (!holdsFiles(event) && isOverField(event)) return;
    event.preventDefault();
    if (!holdsFiles(event) && event.dataTransfer) event.dataTransfer.dropEffect = "none";
  });
  document.addEventListener("drop", (event) => {
    if (!holdsFiles(event) && isOverField(event)) return; // dropped text goes into the box by itself
    event.preventDefault();
    if (!takeEntries([...(event.dataTransfer?.items ?? [])])) void takeFiles([...(event.dataTransfer?.files ?? [])]);
  });
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") === true;
}

function isOverField({ target }: DragEvent): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

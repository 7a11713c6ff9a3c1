// Files dropped anywhere on the page. Without this the browser would leave the page to show them.
import { takeFiles } from "./intake.ts";

export function acceptFiles(): void {
  document.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return; // dropped text goes into the box by itself
    event.preventDefault();
    void takeFiles(files);
  });
}

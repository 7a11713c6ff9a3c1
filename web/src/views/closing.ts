// Dialogs that the page's state opens and closes.

/**
 * What a dialog's `onClose` runs: `leave`, unless the dialog is open again by then. The browser tells of an end in a task
 * of its own, or with the next frame; a key may have opened the dialog anew before.
 */
export function unlessReopened(leave: () => void): (event: { readonly currentTarget: HTMLDialogElement }) => void {
  return ({ currentTarget }) => {
    if (!currentTarget.open) leave();
  };
}

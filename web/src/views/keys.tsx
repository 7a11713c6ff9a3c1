// Which keys do what.
import { useLayoutEffect, useRef } from "preact/hooks";
import { setSingleKeys } from "../actions.ts";
import { CORRECTING_KEYS } from "../corrections/keys.ts";
import { listenToKeys, OTHER_KEYS, SINGLE_KEYS } from "../keys.ts";
import { store } from "../store.ts";

export function Keys() {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = (): void => dialog.current?.showModal();
  useLayoutEffect(() => listenToKeys(open), []);
  return (
    <>
      <button type="button" class="quiet" onClick={open}>
        Keys
      </button>
      <dialog ref={dialog} class="aid" aria-labelledby="keys-title">
        <h2 id="keys-title">Keys</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
        <section>
          <table>
            <caption>Anywhere outside of fields</caption>
            <tbody>
              {SINGLE_KEYS.map(({ key, what }) => (
                <Row key={key} keys={key} what={what} />
              ))}
              <Row keys="?" what="this list" />
            </tbody>
          </table>
          <label>
            <input
              type="checkbox"
              checked={store.singleKeys.value}
              onChange={(event) => setSingleKeys(event.currentTarget.checked)}
            />{" "}
            These single keys are on
          </label>
          <table>
            <caption>While a name of the article has the focus</caption>
            <tbody>
              {CORRECTING_KEYS.map(({ key, what }) => (
                <Row key={key} keys={key} what={what} />
              ))}
            </tbody>
          </table>
          <table>
            <caption>In their places</caption>
            <tbody>
              {OTHER_KEYS.map(([keys, what]) => (
                <Row key={keys} keys={keys} what={what} />
              ))}
            </tbody>
          </table>
        </section>
      </dialog>
    </>
  );
}

function Row({ keys, what }: { readonly keys: string; readonly what: string }) {
  return (
    <tr>
      <th scope="row">
        <kbd>{keys}</kbd>
      </th>
      <td>{what}</td>
    </tr>
  );
}

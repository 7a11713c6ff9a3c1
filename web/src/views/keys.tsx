// Which keys do what.
import { useLayoutEffect, useRef } from "preact/hooks";
import { setSingleKeys } from "../actions.ts";
import { CORRECTING_KEYS } from "../corrections/keys.ts";
import { listenToKeys, SINGLE_KEYS } from "../keys.ts";
import { store } from "../store.ts";
import { say } from "../words/words.ts";

export function Keys() {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = (): void => dialog.current?.showModal();
  useLayoutEffect(() => listenToKeys(open), []);
  return (
    <>
      <button type="button" class="quiet" onClick={open}>
        {say().keys.title}
      </button>
      <dialog ref={dialog} class="aid" aria-labelledby="keys-title">
        <h2 id="keys-title">{say().keys.title}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {say().close}
        </button>
        <section>
          <table>
            <caption>{say().keys.anywhere}</caption>
            <tbody>
              {SINGLE_KEYS.map(({ key, word }) => (
                <Row key={key} keys={key} what={say().keys[word]} />
              ))}
              <Row keys="?" what={say().keys.thisList} />
            </tbody>
          </table>
          <label>
            <input
              type="checkbox"
              checked={store.singleKeys.value}
              onChange={(event) => setSingleKeys(event.currentTarget.checked)}
            />{" "}
            {say().keys.areOn}
          </label>
          <table>
            <caption>{say().keys.onNames}</caption>
            <tbody>
              {CORRECTING_KEYS.map(({ key, word }) => (
                <Row key={key} keys={key} what={say().keys[word]} />
              ))}
            </tbody>
          </table>
          <table>
            <caption>{say().keys.inPlaces}</caption>
            <tbody>
              {say().keys.others.map(([keys, what]) => (
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

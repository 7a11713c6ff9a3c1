// The menu that takes away what was found, item by item named after its format.
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { CsvTable } from "../analysis/types.ts";
import { openComparison } from "../comparing.ts";
import { openProtection } from "../protecting.ts";
import { store } from "../store.ts";
import { canTake, copyLink, takeAway } from "../take.ts";
import type { Item } from "../taking/items.ts";
import { say } from "../words/words.ts";

export function TakeMenu() {
  const open = useSignal(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const taking = store.taking.value;
  const isOpen = open.value && taking !== null;
  /** Which end of the menu the focus goes to when it opens. */
  const from = useRef<0 | -1>(0);
  useLayoutEffect(() => {
    if (isOpen) taking.itemsOf(root.current!).at(from.current)?.focus();
  }, [isOpen]);
  useLayoutEffect(() => {
    if (!isOpen) return;
    const closeBeside = ({ target }: Event): void => {
      if (!root.current?.contains(target as Node)) open.value = false;
    };
    document.addEventListener("pointerdown", closeBeside);
    document.addEventListener("focusin", closeBeside);
    return () => {
      document.removeEventListener("pointerdown", closeBeside);
      document.removeEventListener("focusin", closeBeside);
    };
  }, [isOpen]);
  const show = (end: 0 | -1): void => {
    from.current = end;
    if (canTake()) open.value = true;
  };
  const close = (): void => {
    open.value = false;
    button.current?.focus();
  };
  const choose = (item: Item, table?: CsvTable): void => {
    close();
    void takeAway(item, table);
  };
  return (
    <div class="take" ref={root}>
      <button
        ref={button}
        type="button"
        class="primary"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close() : show(0))}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          show(event.key === "ArrowDown" ? 0 : -1);
          event.preventDefault();
        }}
      >
        {say().take.title}
      </button>
      {isOpen && (
        <div
          class="menu"
          role="menu"
          aria-label={say().take.title}
          onKeyDown={(event) => taking.moveInMenu(event, close)}
        >
          {taking.ITEMS.map((item, index) =>
            item.format === "csv" ? (
              <CsvItem key={item.id} item={item} index={index} choose={choose} />
            ) : (
              <MenuItem key={item.id} id={`take-${index}`} item={item} onClick={() => choose(item)} />
            ),
          )}
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            class="apart"
            aria-describedby="link-hint"
            onClick={() => {
              close();
              void copyLink();
            }}
          >
            {say().take.link}
            <span class="more" id="link-hint" aria-hidden="true">
              {say().take.linkHint}
            </span>
          </button>
          {[
            { name: say().take.compare, open: openComparison },
            { name: say().take.protect, open: openProtection },
          ].map(({ name, open }) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                open();
              }}
            >
              {name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

interface ItemProps {
  readonly id: string;
  readonly item: Item;
  readonly onClick: () => void;
  /** Of an item with a menu of its own, whether that is open. */
  readonly expanded?: boolean;
}

function MenuItem({ id, item, onClick, expanded }: ItemProps) {
  const [name, hint] = store.taking.value!.wordsOf(item.id);
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      aria-describedby={`${id}-hint`}
      {...(expanded !== undefined && { "aria-haspopup": "menu", "aria-expanded": expanded })}
      onClick={onClick}
    >
      <span>{name}</span>
      <span class="more" id={`${id}-hint`} aria-hidden="true">
        {hint}
        {expanded !== undefined && " …"}
      </span>
    </button>
  );
}

interface CsvProps {
  readonly item: Item;
  readonly index: number;
  readonly choose: (item: Item, table: CsvTable) => void;
}

/** A spreadsheet is one table, so this one asks which. */
function CsvItem({ item, index, choose }: CsvProps) {
  const open = useSignal(false);
  const root = useRef<HTMLDivElement>(null);
  const taking = store.taking.value!;
  const focus = (selector: string): void => root.current?.querySelector<HTMLElement>(selector)?.focus();
  useLayoutEffect(() => {
    if (open.value) focus(":scope > [role=menu] button");
  }, [open.value]);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "ArrowRight" && !open.value) open.value = true;
    else if ((event.key === "ArrowLeft" || event.key === "Escape") && open.value) {
      open.value = false;
      focus("button");
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div role="none" ref={root} onKeyDown={onKey}>
      <MenuItem id={`take-${index}`} item={item} expanded={open.value} onClick={() => (open.value = !open.value)} />
      {open.value && (
        <div role="menu" aria-label={taking.wordsOf(item.id)[0]}>
          {taking.TABLES.map((table) => (
            <button key={table} type="button" role="menuitem" tabIndex={-1} onClick={() => choose(item, table)}>
              {taking.csvWord(table)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

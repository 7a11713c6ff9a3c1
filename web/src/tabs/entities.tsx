// Everyone and everything named, by kind, the protagonists first.
import { useSignal } from "@preact/signals";
import { lightEntity, pointerMoved, walkEntity } from "../actions.ts";
import { isUnsureName } from "../analysis/doubt.ts";
import { listedNames } from "../analysis/facts.ts";
import type { Reading } from "../analysis/reading.ts";
import type { Entity } from "../analysis/types.ts";
import { articleLanguage, store } from "../store.ts";
import { Hidden } from "../views/hidden.tsx";
import { Isolated } from "../views/isolated.tsx";
import { keyed } from "../views/keyed.ts";
import { SeenElsewhere } from "../views/seen.tsx";
import { Unsure } from "../views/unsure.tsx";
import { groupOf, TYPE_GROUPS } from "../vocabulary.ts";
import { say } from "../words/words.ts";

const SEARCH_FROM = 30;
/** Longer lists open on demand: a browser is slow with tens of thousands of rows. */
const ROWS_AT_FIRST = 100;

export function EntitiesPanel() {
  const reading = store.reading.value;
  const wanted = useSignal("");
  if (!reading) return null;
  const entities = listedNames(reading);
  if (entities.length === 0) {
    return (
      <>
        <p class="nothing">{say().names.none}</p>
        <SeenElsewhere kind="names" />
      </>
    );
  }
  const needle = wanted.value.trim().toLowerCase();
  const hidden = store.hiddenGroups.value;
  const shown = entities.filter(
    (entity) => !hidden.has(groupOf(entity.type).id) && (needle === "" || matches(entity, needle)),
  );
  const put = TYPE_GROUPS.filter(({ id }) => hidden.has(id) && entities.some(({ type }) => groupOf(type).id === id));
  return (
    <>
      {entities.length > SEARCH_FROM && (
        <label class="search">
          {say().names.search}{" "}
          <input type="search" value={wanted.value} onInput={(event) => (wanted.value = event.currentTarget.value)} />
        </label>
      )}
      {shown.length === 0 && needle !== "" && <p class="nothing">{say().names.noMatch(wanted.value.trim())}</p>}
      {TYPE_GROUPS.map(({ id, heading }) => (
        <EntityGroup
          key={id}
          id={id}
          heading={heading}
          entities={shown.filter((entity) => groupOf(entity.type).id === id)}
          reading={reading}
        />
      ))}
      {put.map(({ id, heading }) => (
        <Hidden key={id} id={id} what={heading} />
      ))}
      {needle === "" && <SeenElsewhere kind="names" />}
    </>
  );
}

interface GroupProps {
  readonly id: string;
  readonly heading: string;
  readonly entities: readonly Entity[];
  readonly reading: Reading;
}

function EntityGroup({ id, heading, entities, reading }: GroupProps) {
  const all = useSignal(false);
  if (entities.length === 0) return null;
  const ranked = [...entities].sort((a, b) => b.salience - a.salience || b.mentions.length - a.mentions.length);
  const rows = all.value ? ranked : ranked.slice(0, ROWS_AT_FIRST);
  return (
    <section class="entities">
      <h2>{heading}</h2>
      <ul>
        {keyed(rows, ({ name }) => name).map(({ row: entity, key }) => (
          <EntityRow
            key={key}
            group={id}
            entity={entity}
            count={reading.mentionsOf(entity.id).length}
            unsure={isUnsureName(reading, entity)}
          />
        ))}
      </ul>
      {rows.length < ranked.length && (
        <button type="button" onClick={() => (all.value = true)}>
          {say().names.more(ranked.length - rows.length)}
        </button>
      )}
    </section>
  );
}

function EntityRow({
  group,
  entity,
  count,
  unsure,
}: {
  readonly group: string;
  readonly entity: Entity;
  readonly count: number;
  readonly unsure: boolean;
}) {
  const walk = store.walk.value;
  const isWalked = walk?.entity === entity.id;
  const isLit = store.litEntity.value === entity.id;
  return (
    <li class={isWalked ? "walked" : isLit ? "lit" : undefined}>
      <button
        type="button"
        class="entity"
        onClick={(event) => walkEntity(entity.id, event.shiftKey ? -1 : 1)}
        onPointerEnter={(event) => pointerMoved(event) && lightEntity(entity.id)}
        onPointerLeave={() => lightEntity(null)}
      >
        <span class={`swatch ${group}`} aria-hidden="true" />
        <span class="words">
          <span class="name">
            <bdi>{entity.name}</bdi>
            {unsure && <Unsure />}
          </span>
          <Description entity={entity} />
        </span>
        <span class="count">{isWalked ? say().positionOf(walk.position + 1, count) : <Count count={count} />}</span>
      </button>
    </li>
  );
}

function Count({ count }: { readonly count: number }) {
  return (
    <>
      {say().number(count)}
      <span class="visually-hidden">{say().mentionAlone(count)}</span>
    </>
  );
}

function Description({ entity: { titles, aliases } }: { readonly entity: Entity }) {
  if (titles.length + aliases.length === 0) return null;
  return (
    <span class="more">
      <bdi lang={articleLanguage.value}>{titles.join(", ")}</bdi>
      {titles.length > 0 && aliases.length > 0 && " · "}
      {aliases.length > 0 && <Isolated text={say().card.also(aliases)} />}
    </span>
  );
}

function matches(entity: Entity, needle: string): boolean {
  return [entity.name, ...entity.aliases, ...entity.titles].some((words) => words.toLowerCase().includes(needle));
}

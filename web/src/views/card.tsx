// What is known of a mention, beside it.
import { useLayoutEffect, useRef } from "preact/hooks";
import { closeCard, showPassage, walkEntity } from "../actions.ts";
import { type Fact, factsOf } from "../analysis/facts.ts";
import type { Entity, Mention } from "../analysis/types.ts";
import type { ArticleController } from "../article/controller.ts";
import { whyMention } from "../assist.ts";
import { choose } from "../corrections/corrections.ts";
import { whereabouts } from "../map/spots.ts";
import { documentState, store } from "../store.ts";
import { groupOf, typeWord } from "../vocabulary.ts";
import { say } from "../words/words.ts";
import { keepBeside } from "./beside.ts";
import { CorrectMention } from "./correct.tsx";
import { useEscape } from "./escape.ts";
import { Isolated } from "./isolated.tsx";
import { Why } from "./why.tsx";

const MOST_FACTS = 6;
/** Above this confidence there is nothing worth a reader's doubt. */
const DOUBTFUL = 0.9;

export function Card({ controller }: { readonly controller: { current: ArticleController | null } }) {
  const element = useRef<HTMLDivElement>(null);
  const card = store.card.value;
  const reading = store.reading.value;
  const mention = card && reading?.analysis.mentions[card.mention];
  // Once what is on screen has been drawn anew, its mark may be another element.
  documentState.value;
  useLayoutEffect(() => {
    const mark = card && controller.current?.mark(card.mention);
    const own = element.current;
    if (!mark || !own) return;
    return keepBeside(own, () => mark.getClientRects()[0] ?? mark.getBoundingClientRect());
  });
  useEscape(card !== null, closeCard);
  if (!card || !reading || !mention) return null;
  const entity = reading.entity(mention.entity);
  /** The focus is back on the mention before what had it goes. */
  const leave = (row: number): void => {
    controller.current?.focus(row);
    closeCard();
  };
  return (
    <div
      ref={element}
      class={`card ${groupOf(mention.type).id}`}
      role="group"
      aria-label={say().card.about(entity?.name ?? mention.text)}
      onPointerEnter={() => controller.current?.holdCard()}
      onPointerLeave={(event) => controller.current?.leaveByPointer(event)}
      onFocusIn={() => controller.current?.holdCard()}
      onFocusOut={() => controller.current?.releaseCard()}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        // First what is open on the card, then the card.
        const isChoosing = store.correcting.peek() !== null;
        if (!isChoosing) leave(card.mention);
        else {
          controller.current?.focus(card.mention);
          choose(card.mention, null);
        }
      }}
    >
      <p class="type">{typeWord(mention.type)}</p>
      <p class="name">
        <bdi>{entity?.name ?? mention.text}</bdi>
      </p>
      {entity && <EntityFacts entity={entity} mentions={reading.mentionsOf(entity.id).length} />}
      {entity && <Facts facts={factsOf(reading, entity.id)} name={entity.name} />}
      <Why short={evidence(mention)} sentences={whyMention(reading, card.mention)} />
      <CorrectMention
        key={`${mention.start} ${mention.end}`}
        reading={reading}
        row={card.mention}
        mention={mention}
        pinned={card.pinned}
      />
      {card.pinned && (
        <div class="card-tools">
          {entity && reading.mentionsOf(entity.id).length > 1 && (
            <>
              <button type="button" onClick={() => walkEntity(entity.id, -1)}>
                {say().card.previous}
              </button>
              <button type="button" onClick={() => walkEntity(entity.id)}>
                {say().card.next}
              </button>
            </>
          )}
          <button type="button" class="quiet" onClick={() => leave(card.mention)}>
            {say().close}
          </button>
        </div>
      )}
    </div>
  );
}

function EntityFacts({ entity, mentions }: { readonly entity: Entity; readonly mentions: number }) {
  return (
    <>
      {entity.titles.length > 0 && <p>{apart(entity.titles)}</p>}
      {entity.aliases.length > 0 && (
        <p>
          <Isolated text={say().card.also(entity.aliases)} />
        </p>
      )}
      {entity.place && groupOf(entity.type).id === "places" && <p>{whereabouts({ entity, place: entity.place })}</p>}
      <p class="count">{say().mentions(mentions)}</p>
    </>
  );
}

function apart(titles: readonly string[]) {
  return titles.map((title, index) => (
    <>
      {index > 0 && " · "}
      <bdi>{title}</bdi>
    </>
  ));
}

/** What the text says of it; each leads to where it does. */
function Facts({ facts, name }: { readonly facts: readonly Fact[]; readonly name: string }) {
  if (facts.length === 0) return null;
  return (
    <ul class="facts" aria-label={say().card.facts(name)}>
      {facts.slice(0, MOST_FACTS).map(({ words, relation }) => (
        <li key={`${relation.type} ${relation.source} ${relation.target}`}>
          <button type="button" onClick={() => showPassage(relation, `${name}: ${words}`)}>
            <bdi>{words}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}

function evidence(mention: Mention): string {
  const sure = mention.confidence < DOUBTFUL ? say().card.sure(Math.round(mention.confidence * 100)) : "";
  return `${say().card.kinds[mention.kind]}${say().card.evidence[mention.source]}${sure}`;
}

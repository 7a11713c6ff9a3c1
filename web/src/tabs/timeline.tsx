// When: the times of the text in the calendar's order, each with the sentence that it stands in.
import { useSignal } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";
import { showPassage, underline } from "../actions.ts";
import type { Reading } from "../analysis/reading.ts";
import { onTimeline, type Passage, type Stop } from "../analysis/timeline.ts";
import type { Time } from "../analysis/types.ts";
import { TOOLS } from "../assist.ts";
import { articleLanguage, store } from "../store.ts";
import { Hidden } from "../views/hidden.tsx";
import { say } from "../words/words.ts";

const STOPS_AT_FIRST = 100;

export function TimelinePanel() {
  const reading = store.reading.value;
  const times = reading?.analysis.times;
  const all = useSignal(false);
  const isHidden = store.hiddenGroups.value.has("times");
  useLayoutEffect(() => {
    underline(isHidden ? [] : (times ?? []));
    return () => underline([]);
  }, [times, isHidden]);
  if (!reading || !times) return null;
  if (times.length === 0) return <p class="nothing">{say().dates.none}</p>;
  if (isHidden) return <Hidden id="times" what={say().groups.times} />;
  const { stops, others } = onTimeline(reading);
  const shown = all.value ? stops : stops.slice(0, STOPS_AT_FIRST);
  return (
    <>
      {reading.analysis.document_date === null && <p class="hint">{say().dates.hint}</p>}
      {stops.length > 0 && (
        <ol class="timeline">
          {shown.map((stop) => (
            <TimelineStop key={stop.passages[0].time.id} stop={stop} reading={reading} />
          ))}
        </ol>
      )}
      {shown.length < stops.length && (
        <button type="button" onClick={() => (all.value = true)}>
          {say().dates.more(stops.length - shown.length)}
        </button>
      )}
      {others.length > 0 && (
        <section class="untimed">
          <h2>{say().dates.untimed}</h2>
          <ul>
            {others.slice(0, STOPS_AT_FIRST).map((time) => (
              <li key={time.id}>
                <button type="button" class="stop" onClick={() => showPassage(time, time.text)}>
                  <b>
                    <bdi lang={articleLanguage.value}>{time.text}</bdi>
                  </b>{" "}
                  <span class="more">{kindOf(time)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** What happens on a day, then what else the text says of it. */
function TimelineStop({ stop, reading }: { readonly stop: Stop; readonly reading: Reading }) {
  const aids = store.aids.value;
  const told = aids?.eventsByTime(reading, TOOLS);
  const isTold = ({ time }: Passage): boolean => told?.has(time.id) === true;
  return (
    <li class={stop.isSpan ? "span" : "day"}>
      {stop.heading !== null && <h2>{stop.heading}</h2>}
      <p class="when">{stop.when}</p>
      {aids && (
        <aids.EventsOn
          reading={reading}
          tools={TOOLS}
          times={stop.passages.filter(isTold).map(({ time }) => time.id)}
        />
      )}
      {stop.passages
        .filter((passage) => !isTold(passage))
        .map(({ time, before, after }) => (
          <button
            key={time.id}
            type="button"
            class="stop"
            onClick={() => showPassage(time, `${stop.when}: ${time.text}`)}
          >
            <bdi lang={articleLanguage.value}>
              {before}
              <b>{time.text}</b>
              {after}
            </bdi>
          </button>
        ))}
    </li>
  );
}

function kindOf({ type, value }: Time): string {
  if (type === "DURATION") return say().dates.howLong;
  if (type === "SET") return say().dates.howOften;
  return value === null ? say().dates.needsDate : "";
}

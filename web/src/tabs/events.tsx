// Who did what to whom. What lists events comes with a script of its own.
import { notHere, TOOLS } from "../assist.ts";
import { store } from "../store.ts";

export function EventsPanel() {
  const View = store.aids.value?.EventsView;
  const reading = store.reading.value;
  if (!reading) return null;
  return View ? <View reading={reading} tools={TOOLS} /> : <p class="nothing">{notHere()}</p>;
}

// Articles by the hundred, made of our own sentences.

const PEOPLE = [
  "Ada Moss",
  "Tom Berg",
  "Ingrid Solvang",
  "Elena Márquez",
  "Jonas Lindqvist",
  "Ruth Okafor",
  "Pavel Dvorak",
];
const PLACES = ["Lima", "Oslo", "Nairobi", "Bergen", "Mombasa", "Porto"];
const BODIES = ["the Harbour Alliance", "the Lake Basin Authority", "the International Maritime Organization"];
const MATTERS = ["bridge", "ferry", "harbour", "tunnel", "market"];
const pick = (list, n) => list[n % list.length];

/** The `n`th of them: { id, title, text, date, url }. Each names Ada Moss once, others by turns. */
export function articleNumber(n) {
  const [person, place, body, matter] = [
    pick(PEOPLE, n),
    pick(PLACES, n * 5 + 1),
    pick(BODIES, n),
    pick(MATTERS, Math.floor(n / 7)),
  ];
  const month = String((n % 12) + 1).padStart(2, "0");
  const day = String((n % 28) + 1).padStart(2, "0");
  const text = `Minister ${person} said on Tuesday that ${body} would pay for the new ${matter} in ${place}.

“The ${matter} will open in ${2000 + (n % 30)}, and nobody will wait any longer,” ${person} said. “We are ready.”

The talks began on ${(n % 27) + 1} March 2015, and more than ${n + 200} people came. Mayor Ada Moss of ${pick(PLACES, n)} stayed away, and ${body} did not say why.

${"Engineers looked at the plans for weeks, and the river rose twice while they did. ".repeat(8)}`;
  return {
    id: `story-${n}`,
    title: `The ${matter} of ${place}, part ${n}`,
    text,
    date: `2016-${month}-${day}`,
    url: `https://example.org/${n}`,
  };
}

export const articles = (count) => Array.from({ length: count }, (_, n) => articleNumber(n));
export const asLines = (list) => `${list.map((article) => JSON.stringify(article)).join("\n")}\n`;

// Texts of one kind each, as long as wanted: what no stage may find harder than prose. Most are what pages, mails and
// tables look like when they are pasted; the others are what breaks an analysis that looks too far.

const SENTENCES = [
  "The mayor of the harbour town said on Monday that the old bridge would close in March for repairs.",
  "Residents have complained for years about the noise of the ferries that pass below their windows.",
  "“We have waited long enough,” {name} told reporters after the vote. “Now we want to see the plans.”",
  "The council approved the budget of $4.2 million by eleven votes to three, with two members absent.",
  "According to {name}, who led the inquiry, the company knew of the leak two weeks before it told the ministry.",
  "Police in {place} arrested four men on Thursday evening and seized a rifle, two laptops and some cash.",
  "She said her office would publish the figures, which rose 12 percent last year, by the end of June.",
  "Nobody was hurt, but the school stayed shut while engineers looked at the roof.",
  "The {place} Transport Authority (PTA) runs forty buses, most of them built before 1998.",
  "It rained for three days, and the river rose by almost two metres near the mill.",
  "{name}, 54, a former teacher, has written about the islands since he moved there in 2003.",
  "The firm did not answer questions, and its lawyer, {name}, hung up when he was asked about the contract.",
  "Farmers expect a poor harvest; the ministry in {place} put the loss at about 30,000 tonnes of wheat.",
  "“It is not a question of money,” he added, “but of who decides.”",
  "A spokeswoman for the Northern Fisheries Agency said the boats had been inspected in May.",
  "Prices fell in the first quarter, when fewer tourists came, and have hardly moved since then.",
  "President {name} will fly to {place} next week to sign the treaty on the shared water of the lake.",
  "The museum opens at 9 a.m. and closes at 6 p.m. except on Tuesdays, when it stays shut.",
  "After the match, {name} praised the young goalkeeper, who saved two penalties.",
  "Both sides accused each other of breaking the ceasefire that was agreed on 14 February.",
  "The {noun} near the {noun} was {adjective} and had been {adjective} ever since the {noun} of 1987.",
  "A {adjective} {noun} and two {adjective} {noun}s were found beside the {noun}, the {noun} said.",
  "Experts call the {noun} {adjective}, but many a {noun} in {place} thinks that the {noun} is {adjective}.",
  "{name}, whose {noun} is {adjective}, asked for a {adjective} {noun} instead of a {noun}.",
  "The {place} {noun}, a {adjective} body of {noun} makers, met {name} and {name} in {place} on Friday.",
];
const NOUNS =
  "anchor barn basket beach boiler border bottle branch brick bucket cable camp candle canal carpet cellar chapel cherry cinema circle clinic clock coast collar corner cotton court cradle crane creek curtain dairy desert dinner drawer engine fence field forest fountain furnace garden gate glacier hall hammer hedge hinge hotel island jacket kettle ladder lamp lantern lever library lobby market meadow mirror mortar mountain needle office orchard oven paddle palace pasture pavement pier pillar pocket pond quarry railway ridge saddle school shelf station stove studio summit temple terrace theatre tower track tunnel valley vessel village wagon warehouse well window yard".split(
    " ",
  );
const ADJECTIVES =
  "bitter bright broad careful cheap clever coastal cold crowded curious damp distant dull eager early empty faint fierce flat fragile gentle grand harsh heavy hidden hollow humid idle late local loose modest narrow noisy pale patient plain proud quiet rapid remote rough rural scarce severe sharp shallow silent slender smooth solid stale steady steep sudden tame thick tidy urban vague vast vivid warm weary wooden".split(
    " ",
  );
const PLACES = ["Lima", "Oslo", "Cairo", "Accra", "Quito", "Nairobi", "Lisbon", "Riga", "Tbilisi", "Hanoi", "Perth"];
const FIRST = ["Ana", "Tom", "Elena", "Peter", "Maria", "John", "Grace", "Omar", "Ruth", "Ivan", "Lucia", "Samuel"];
const SYLLABLES = [
  "ba",
  "do",
  "fer",
  "ga",
  "hil",
  "jo",
  "kan",
  "lu",
  "mer",
  "ni",
  "pol",
  "ro",
  "sa",
  "tur",
  "ve",
  "zi",
];

/** A capitalised word of its own for every number. */
function word(i) {
  let s = "";
  for (let x = i + SYLLABLES.length; x > 0; x = Math.floor(x / SYLLABLES.length)) s += SYLLABLES[x % SYLLABLES.length];
  return s[0].toUpperCase() + s.slice(1);
}
/** Capital letters of their own for every number, three or more. */
function letters(i) {
  let s = "";
  for (let x = i + 26 * 26; x > 0; x = Math.floor(x / 26)) s += String.fromCharCode(65 + (x % 26));
  return s;
}
const name = (i) => `${FIRST[i % FIRST.length]} ${word(i)}`;
/** Numbers without order, the same every time. */
const scatter = (i) => (Math.imul(i + 1, 0x9e3779b1) ^ (Math.imul(i + 7, 0x85ebca6b) >>> 13)) >>> 0;

/** A text that is `part(0)`, `part(1)` … one after the other, and no longer than `bytes`. */
const series = (part) => (bytes) => {
  const parts = [];
  for (let i = 0, left = bytes; ; ++i) {
    const next = part(i);
    left -= Buffer.byteLength(next);
    if (left < 0) return parts.join("");
    parts.push(next);
  }
};
/** The same again and again. */
const again = (part) => series(() => part);
/** One opening, and the rest of another kind. */
const after = (opening, rest) => (bytes) => opening(bytes / 2) + rest(bytes / 2);

/** A sentence whose words are as many as those of news: most of a few thousand, some names that stand there once. */
const sentence = (i) => {
  let slot = i * 8;
  const pick = (list) => list[scatter(++slot) % list.length];
  return pick(SENTENCES).replace(/\{(\w+)\}/g, (_, kind) => {
    if (kind === "name") return name(scatter(++slot) % (i % 3 === 0 ? 20_011 : 397));
    return pick(kind === "place" ? PLACES : kind === "noun" ? NOUNS : ADJECTIVES);
  });
};
const prose = series((i) => sentence(i) + (i % 4 === 3 ? "\n\n" : " "));
/** Prose that has been changed as a whole. */
const changed = (change) => (bytes) => {
  const text = change(prose(bytes));
  return Buffer.from(text)
    .subarray(0, bytes)
    .toString()
    .replace(/\uFFFD+$/, "");
};
const wrapped = (text, width, begin = "") =>
  text.replace(new RegExp(`([^\\n]{1,${width}})(?: +|(?=\\n)|$)`, "g"), `${begin}$1\n`);

/** What everything is held against. */
export const PROSE = "prose";

/** By what they are: a function of bytes. */
export const GENERATORS = {
  [PROSE]: prose,
  // ---- prose, laid out otherwise
  "prose in capitals": changed((text) => text.toUpperCase()),
  "prose in lower case": changed((text) => text.toLowerCase()),
  "prose without a line break": changed((text) => text.replace(/\s+/g, " ")),
  "one very long sentence": changed((text) => text.replace(/[.!?]/g, "").replace(/\s+/g, " ")),
  "hard-wrapped at 72 columns": changed((text) => wrapped(text, 72)),
  "hyphenated line ends": changed((text) => text.replace(/\n+/g, " ").replace(/(.{60}\w{3})(\w{3})/g, "$1-\n$2")),
  "mail, quoted": changed((text) => wrapped(text, 70, "> ")),
  "mail, quoted five deep": changed((text) => wrapped(text, 62, "> > > > > ")),
  "a word a line": changed((text) => text.replace(/\s+/g, "\n")),
  "a word a paragraph": changed((text) => text.replace(/\s+/g, "\n\n")),
  "carriage returns alone": changed((text) => text.replace(/\s+/g, "\r")),
  "many short paragraphs": series((i) => `${sentence(i)}\n\n`),
  headings: series((i) => `${word(i)} and ${word(i * 3)} in ${PLACES[i % 11]}\n\n`),
  "headings in capitals": series((i) => `MINISTER VISITS ${word(i).toUpperCase()} AS TALKS FAIL\n\n`),
  bullets: series((i) => `• ${name(i)}, director of the ${word(i * 5)} Agency\n`),
  "numbered list": series((i) => `${i + 1}. ${name(i)} spoke of the harbour.\n`),
  "table with tabs": series((i) => `${name(i)}\t${i * 37}\t${PLACES[i % 11]}\t${i % 100}%\n`),
  "table with commas": series((i) => `${i},"${word(i)}",${i * 3},${PLACES[i % 11]}\n`),
  markup: again('<div class="a"><a href="https://example.com/b">Mr Hale</a></div>'),
  // ---- quotations
  'straight marks "': again('"'),
  'straight marks apart " ': again('" '),
  "opening marks “": again("“"),
  "opening marks, words": series((i) => `“word said ${word(i % 90)} `),
  "closing marks, words": again("word” he said "),
  "single marks": again("'word' said "),
  "short speech": series((i) => `“No,” said ${name(i % 997)}. `),
  "nested quotations": series(
    (i) => `“She said, ‘Tom told me, “the bridge ${i % 9} is shut,” twice,’ to us,” said ${name(i % 99)}. `,
  ),
  "eight marks deep": again("“a “b “c “d “e “f “g “h words of some sort” b” c” d” e” f” g” h” "),
  "speech without a speaker": again("“The bridge is old and will be shut.” “It must be mended before the spring.” "),
  "speech over paragraphs": series((i) => `“The bridge ${i} is old and will be shut.\n\n`),
  "he said and said": again("He said the bridge was old and said it was shut, saying that it is, "),
  "said, said": after(again("word "), again(", said ")),
  "saying that": again("words saying that and saying of it, saying "),
  "asked whether, and a mark": after(again("asked whether it is so "), again("“so it is” ")),
  "according to": again("according to the men, and the women, and "),
  "he he he": again("He said he was his. "),
  // ---- brackets and marks
  "round brackets": (bytes) => "(".repeat(bytes / 2) + ")".repeat(bytes / 2),
  "brackets, words": (bytes) => "(a ".repeat(bytes / 5) + ") ".repeat(bytes / 5),
  dots: again("."),
  "dots apart": again(". "),
  hyphens: again("-"),
  "hyphens apart": again("- "),
  apostrophes: again("'"),
  commas: again(", "),
  exclamations: again("!(“"),
  "asterisks and hashes": again("*#_~"),
  // ---- numbers and dates
  digits: again("1234567890"),
  numbers: series((i) => `${scatter(i) % 1e6} `),
  "numbers with commas": series((i) => `${i},`),
  "number words": again("one hundred and twenty-three thousand four hundred and five "),
  deaths: series((i) => `${(i % 997) + 2} people died. `),
  "deaths of all kinds": series((i) => `${(i % 997) + 2} ${word(i).toLowerCase()} died and `),
  "totals and parts": series((i) => `A total of ${i % 500}: 3 men, 4 women and 5 children, `),
  "parts of a total": (bytes) => `900000 people: ${series((i) => `${(i % 9) + 1} women, `)(bytes - 20)}`,
  money: series((i) => `$${(i % 5000) + 1} million (€${(i % 4000) + 1} million) `),
  measures: series((i) => `${(i % 90) + 1} miles (${(i % 150) + 1} km) and ${i % 60} kg, `),
  "miles an hour": series((i) => `${(i % 90) + 1} miles an hour and `),
  percentages: series((i) => `rose ${i % 90}% to ${i} from ${i + 7}, `),
  dates: series((i) => `${1 + (i % 28)} March ${1900 + (i % 120)}, `),
  "numeric dates": series((i) => `${1 + (i % 28)}/${1 + (i % 12)}/${1900 + (i % 120)} `),
  weekdays: again("Monday Tuesday last Wednesday two days ago "),
  "times of day": series((i) => `${i % 12}:${10 + (i % 50)} p.m. on Friday, `),
  ages: series((i) => `${name(i % 99)}, ${20 + (i % 60)}, and `),
  // ---- names
  "full names": series((i) => `${name(i)} met ${name(i * 7 + 3)}. `),
  "full names, a first name each": series(
    (i) => `${word(i * 3)} ${word(i * 5)} spoke to ${word(i * 7)} ${word(i * 11)}. `,
  ),
  "single names": series((i) => `${word(i)} spoke. `),
  "one name": again("Maria Santos "),
  "one surname": series((i) => `${word(i)} Hale said so. `),
  "one surname, then alone": series((i) => `${word(i)} Hale said so. Hale left. `),
  "one given name": series((i) => `Grace ${word(i)} said so. Grace left. `),
  "misspelt names": series((i) => `Jonathan Markovi${"abcdefghij"[i % 10]}${word(i).toLowerCase()} spoke. `),
  "names a letter apart": series((i) => `Ana ${word(i >> 3)}${"bdfgklmn"[i % 8]} spoke. `),
  "names that sound alike": series((i) => `Omar ${word(i)}kh and Omar ${word(i)}k spoke. `),
  "capitalised words": series((i) => `${word(i)} `),
  "names and names": series((i) => `${word(i)} and `),
  "names, who and which": series((i) => `${word(i)}, which is here, and ${word(i * 3)} Trust, who is there, `),
  "many aliases": series((i) => `Grace Hale, alias ${word(i)}, `),
  "AKA and AKA": series((i) => `${word(i % 50)} AKA `),
  "also known as": series((i) => `${name(i)}, also known as “${word(i * 3)}”, left. `),
  "known as … or … or": series((i) => (i === 0 ? "Grace Hale, also known as " : `${word(i)} or `)),
  nicknames: series((i) => `${FIRST[i % 12]} “${word(i)}” ${word(i * 7)} left. `),
  initials: series((i) => `J. R. ${word(i)}, `),
  possessives: series((i) => `${word(i)}'s `),
  "particles between": again("de la van der "),
  "of the of the": again("Bank of the Bank of the "),
  "one long capitalised word": again("Ab"),
  "long capitalised words": series((i) => `X${"yz".repeat(30)}${i} `),
  "very long surnames": series((i) => `Ana ${word(i)}${"badu".repeat(60)} spoke. `),
  "names with accents": series(
    (i) =>
      `Elena M${"áéíóú"[i % 5]}r${word(i).toLowerCase()} and Elena M${"aeiou"[i % 5]}r${word(i).toLowerCase()} left. `,
  ),
  // ---- titles, bodies, places
  "titles alone": again("President Prime Minister Foreign Secretary "),
  "one person, many titles": series((i) => `Secretary of ${word(i)} Grace Hale left. `),
  "secretaries of": series((i) => `Secretary of ${word(i % 60)} of `),
  "ministers of Peter": again("Minister of Peter "),
  "distinct offices": series((i) => `Grace ${word(i)}, director of the ${word(i * 5)} Institute, left. `),
  companies: series((i) => `${word(i)} Energy Plc sold ${word(i)} to ${word(i * 3)} Holdings Ltd. `),
  "places of one name": again("Springfield, Illinois. Paris, Texas. "),
  "distinct places": series((i) => `${PLACES[i % 11]}, ${["Peru", "Norway", "Egypt"][i % 3]} and `),
  relations: series((i) => `${name(i)}'s wife, ${name(i * 3)}, founded the ${word(i)} Trust in ${PLACES[i % 11]}. `),
  // ---- acronyms
  acronyms: series((i) => `${letters(i)} `),
  "undefined acronyms": series((i) => `The ${letters(i)} met. `),
  definitions: series((i) => `World ${word(i)} Organisation (W${word(i)[0]}O) `),
  "one definition": again("World Health Organisation (WHO) "),
  "definitions of common nouns": series((i) => `the gross ${word(i).toLowerCase()} product (G${word(i)[0]}P) `),
  "one definition of common nouns": again("the gross domestic product (GDP) "),
  "brackets with acronyms": again("(ABC "),
  "acronym of small words": again("a a a a a a a a a a a a a a a a a (AAAAAAAAAA) "),
  "acronym of compounds": again("b-a-a a-a-a a-a-a a-a-a a-a-a a-a-a a-a-a a-a-a a-a-a a-a-a (CAAAAAAAAA) "),
  "acronym by letters": again("aba aba aba aba aba aba aba aba aba aba aba aba aba aba aba (Abababac) "),
  // ---- many warnings
  "joined words": series((i) => `${["governmentofficials", "technicalcooperation", "peoplesaid"][i % 3]} `),
  "missing spaces": series((i) => `the bridge was shut.${["They", "The", "She"][i % 3]} left `),
  "unpaired marks": series((i) => `word” and ${word(i % 50)}\n\n`),
  // ---- no words, no spaces
  "letters without spaces": again("abcdefghij"),
  "capitals without spaces": again("ABCDEFGHIJ"),
  "letters at random": series((i) => String.fromCharCode(97 + (scatter(i) % 26))),
  "hyphenated without spaces": again("state-of-the-art-"),
  "dotted without spaces": again("a.b.c."),
  "slashes without spaces": again("foo/bar_baz/"),
  "sentences without spaces": again("Anna.Said.It."),
  "one link": (bytes) => `https://example.com/${again("path/part?x=1&")(bytes - 20)}`,
  links: series((i) => `see https://example.com/${i}?a=b#c and www.example.org/${i}. `),
  mails: series((i) => `write to ${word(i)}@example.com or @${word(i)} #${word(i)}, `),
  "one run of mails": again("a@b.co@"),
  base64: series((i) => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"[scatter(i) % 64]),
  "base64 in lines": series((i) => (i % 77 === 76 ? "\n" : String.fromCharCode(65 + (scatter(i) % 58)))),
  "ASCII at random": series((i) => String.fromCharCode(32 + (scatter(i) % 95))),
  "characters at random": series((i) => String.fromCodePoint(0xa0 + (scatter(i) % 0x2000))),
  "long words": series((i) => `${"x".repeat(99)}${i} `),
  spaces: again(" "),
  "no-break spaces": again("\u00a0"),
  "line breaks": again("\n"),
  "tabs and letters": again("\t\tx"),
  "wide gaps in names": again(`Ana ${" ".repeat(500)} Ruiz\t\t\tLima `),
  "NUL bytes": again("\0"),
  // ---- other writing
  "stacked accents": again(`a${"\u0301\u0316\u0334\u0347\u035f".repeat(6)}`),
  "accented words": again([..."hello world "].map((c) => `${c}\u0301\u0316\u0334`).join("")),
  Chinese: again("北京大学的学生们在今天下午举行了会议"),
  Thai: again("สวัสดีชาวโลก"),
  Arabic: again("مرحبا بالعالم "),
  emoji: again("👩‍👩‍👧‍👦🇫🇷👍🏽 "),
};

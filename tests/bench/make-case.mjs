// A seeded, invented casefile of any size: ten years, bursts, six sides, all statuses, types and date forms.
// Positions are given, so that what is timed is the timeline and not a layout.

const SLOTS = ["violet", "azure", "olive", "tan", "pine", "slate"];
const TAGS = ["AA", "BB", "CC", "DD", "EE", "FF"];
const TYPES = ["statement", "meeting", "force", "decision", "transfer", "harm", "other"];
const STATUSES = [
  "reported",
  "reported",
  "reported",
  "claimed",
  "alleged",
  "planned",
  "threatened",
  "feared",
];
const KINDS = ["person", "state", "government", "armed-group", "ngo", "media", "community"];
const RELATIONS = ["fights", "backs", "meets", "accuses", "ally-of", "supplies-arms-to"];
const FIRST_DAY = Date.UTC(2010, 0, 1) / 864e5;
const DAYS = 3650;

function mulberry32(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const iso = (day) => new Date(day * 864e5).toISOString().slice(0, 10);

export function makeCase(count, seed = 7) {
  const random = mulberry32(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const reference = iso(FIRST_DAY + DAYS + 30);
  const evidence = (supports) => [
    {
      kind: "record",
      dataset: "bench",
      version: "1",
      row: "1",
      columns: ["all"],
      gist: "An invented row.",
      attribution: [
        { actor: "actor-0", verb: "records", mode: "record" },
        { actor: "actor-1", verb: "says", mode: "claim" },
      ],
      ...(supports ? {} : {}),
    },
  ];
  const actors = Array.from({ length: 30 }, (_, i) => ({
    id: `actor-${i}`,
    name: `Invented actor ${i}`,
    kind: KINDS[i % KINDS.length],
    aliases: [],
    evidence: evidence(),
  }));
  const bursts = Array.from({ length: 24 }, () => random() * DAYS);
  const events = Array.from({ length: count }, (_, i) => {
    const day = Math.floor(
      FIRST_DAY +
        (random() < 0.7
          ? Math.min(DAYS - 1, Math.max(0, pick(bursts) + (random() + random() - 1) * 40))
          : random() * DAYS),
    );
    const form = random();
    const edtf =
      form < 0.8
        ? iso(day)
        : form < 0.9
          ? `${iso(day)}/${iso(day + 1 + Math.floor(random() * 9))}`
          : form < 0.95
            ? `[${iso(day)}..${iso(day + 1 + Math.floor(random() * 5))}]`
            : `${iso(day)}/..`;
    const status = pick(STATUSES);
    const open = ["planned", "threatened", "feared"].includes(status);
    const first = Math.floor(random() * 30);
    const second = (first + 1 + Math.floor(random() * 29)) % 30;
    return {
      id: `event-${i}`,
      title: `Invented event number ${i}`,
      short: `Event ${i}`,
      gist: "Something invented.",
      kind: "act",
      type: pick(TYPES),
      status,
      when: open ? { edtf: `[${iso(day)}..]`, basis: "explicit" } : { edtf, basis: "explicit" },
      participants: [
        { actor: `actor-${first}`, role: "agent" },
        { actor: `actor-${second}`, role: "target" },
      ],
      lane: `side-${first % 6}`,
      places: [],
      evidence: evidence(),
    };
  });
  const relations = Array.from({ length: 30 }, (_, i) => ({
    id: `relation-${i}`,
    source: `actor-${i % 30}`,
    target: `actor-${(i * 7 + 3) % 30 === i % 30 ? (i + 1) % 30 : (i * 7 + 3) % 30}`,
    type: RELATIONS[i % RELATIONS.length],
    status: "reported",
    when: { edtf: "/..", basis: "none", ongoing: true },
    evidence: evidence(),
  }));
  return {
    format: "casefile/1",
    id: `bench-${count}`,
    title: `Bench case of ${count} events`,
    headline: "An invented case to measure with",
    summary: "Invented.",
    language: "en",
    sides: SLOTS.map((slot, i) => ({ id: `side-${i}`, name: `Side ${i}`, tag: TAGS[i], slot })),
    documents: [
      {
        id: "bench-document",
        title: "Invented",
        publisher: "actor-0",
        language: "en",
        sha256: "0".repeat(64),
        bytes: 0,
        chars: 0,
        offsets: "utf16",
        published: { edtf: reference, basis: "explicit" },
        reference: { edtf: reference, basis: "explicit" },
        rights: "Invented.",
        blocks: [],
      },
    ],
    actors,
    places: [],
    events,
    figures: [],
    relations,
    ambiguities: [],
    briefings: [],
    positions: Object.fromEntries(
      actors.map((actor, i) => [actor.id, { x: 120 + (i % 6) * 190, y: 100 + Math.floor(i / 6) * 140 }]),
    ),
  };
}

/** The same events as plain points and bars, for tools that know no casefile: milliseconds in UTC. */
export function itemsOf(casefile) {
  const stamp = (text) => Date.parse(`${text}T00:00:00Z`);
  const reference = casefile.documents[0]?.reference.edtf.match(/\d{4}-\d{2}-\d{2}/)?.[0] ?? "2013-05-22";
  const lanes = casefile.sides.map((side) => side.name);
  return {
    lanes,
    actors: casefile.actors.map((actor) => actor.id),
    items: casefile.events.map((event, id) => {
      const days = event.when.edtf.match(/\d{4}-\d{2}-\d{2}/g) ?? [reference];
      const start = stamp(days[0]);
      const end = stamp(days[1] ?? days[0]) + 864e5;
      const side = event.lane ?? casefile.actors.find((a) => a.id === event.participants[0]?.actor)?.side;
      const lane = Math.max(
        0,
        casefile.sides.findIndex((s) => s.id === side),
      );
      return { id, title: event.short, start, end, lane, actors: event.participants.map((p) => p.actor) };
    }),
  };
}

/** Notes for benchmarks: the same ones for the same seed. */
export interface GeneratedNote {
  readonly path: string;
  readonly text: string;
}

type Draw = (below: number) => number;

const WORDS =
  'time state worker queue lock table index page cache write read commit log event order retry shard key value node ' +
  'client server message stream batch window join filter plan cost memory disk network latency load test build change';
const СЛОВА =
  'время состояние очередь таблица индекс страница запись чтение журнал событие порядок повтор ключ значение узел ' +
  'сообщение поток память диск сеть нагрузка проверка сборка изменение работа система данные процесс вопрос ответ';
const NAMES = [
  'Kafka',
  'Postgres',
  'Raft',
  'Two-phase commit',
  'Очередь',
  'Idempotency',
  'Folder/Consensus',
  'B-tree',
];

/** `count` notes; every sixth holds questions in two languages with code, tables and box drawings between them. */
export function generateNotes(count: number, seed = 1): readonly GeneratedNote[] {
  const draw = generator(seed);
  return Array.from({ length: count }, (_, index) => ({
    path: `Folder ${index % 20}/Note ${index}.md`,
    text: index % 6 === 0 ? questionNote(draw, index) : ordinaryNote(draw, index),
  }));
}

/** mulberry32: small, fast, and the same everywhere. */
function generator(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function words(draw: Draw, count: number, from = WORDS): string {
  const list = from.split(' ');
  const text = Array.from({ length: count }, () => list[draw(list.length)]).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sentence(draw: Draw, from = WORDS): string {
  const link = draw(4) === 0 ? ` [[${NAMES[draw(NAMES.length)] ?? ''}]]` : '';
  return `${words(draw, 6 + draw(14), from)}${link}.`;
}

function paragraph(draw: Draw, from = WORDS): string {
  return Array.from({ length: 1 + draw(5) }, () => sentence(draw, from)).join(' ');
}

function list(draw: Draw, from = WORDS): string {
  return Array.from({ length: 3 + draw(5) }, () => `- ${words(draw, 3 + draw(8), from)}`).join('\n');
}

function program(draw: Draw): string {
  const lines = Array.from(
    { length: 3 + draw(10) },
    () => `    ${words(draw, 2 + draw(5)).replaceAll(' ', '_')}()`,
  );
  return ['```python', '# a comment, no heading', 'def run():', ...lines, '```'].join('\n');
}

function table(draw: Draw): string {
  const row = (): string => `| ${words(draw, 2 + draw(4))} | ${words(draw, 2 + draw(4))} |`;
  return ['| One | Other |', '|---|---|', ...Array.from({ length: 3 + draw(4) }, row)].join('\n');
}

function frontmatter(index: number): string {
  return `---\ntags:\n  - notes\n  - topic-${index % 30}\ncreated: 2026-02-${10 + (index % 18)}\n---\n\n`;
}

function ordinaryNote(draw: Draw, index: number): string {
  const from = index % 3 === 0 ? СЛОВА : WORDS;
  const blocks = Array.from({ length: 8 + draw(16) }, () => {
    const kind = draw(10);
    if (kind < 5) return paragraph(draw, from);
    if (kind < 7) return list(draw, from);
    if (kind === 7) return `## ${words(draw, 2 + draw(4), from)}`;
    return kind === 8 ? program(draw) : `> [!note]\n> ${sentence(draw, from)}`;
  });
  const head = index % 2 === 0 ? frontmatter(index) : '';
  return `${head}# ${words(draw, 3, from)}\n\n${blocks.join('\n\n')}\n`;
}

function questionNote(draw: Draw, index: number): string {
  const questions = Array.from({ length: 8 + draw(18) }, (_, i) => {
    const category =
      i % 4 === 0 ? `## Category ${i / 4 + 1}: [[${NAMES[draw(NAMES.length)] ?? ''}]]\n\n` : '';
    return category + question(draw, i + 1);
  });
  return `${frontmatter(index)}# ${words(draw, 3, СЛОВА)}\n\n${paragraph(draw, СЛОВА)}\n\n${questions.join('\n\n---\n\n')}\n`;
}

function question(draw: Draw, number: number): string {
  const extras = [program, table, list];
  return [
    `### Q${number}: What is ${words(draw, 5).toLowerCase()}?\n**Что такое ${words(draw, 5, СЛОВА).toLowerCase()}?**`,
    '**Answer / Ответ:**',
    paragraph(draw),
    paragraph(draw, СЛОВА),
    `**Key points / Ключевые моменты:**\n${list(draw)}`,
    (extras[draw(extras.length)] ?? list)(draw),
  ].join('\n\n');
}

import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/note/parseNote';

/** Shape, label and prompt of each question. */
const found = (text: string) =>
  parseNote(text).questions.map(({ shape, label, prompt }) => [shape, label, prompt]);

describe('labelled-heading', () => {
  it.each([
    ['### Q1: What is a lock?', 'Q1', 'What is a lock?'],
    ['#### Q12. What is a lock?', 'Q12', 'What is a lock?'],
    ['# Q 1) What is a lock?', 'Q 1', 'What is a lock?'],
    ['## Q.1 What is a lock?', 'Q.1', 'What is a lock?'],
    ['## Q1 – What is a lock?', 'Q1', 'What is a lock?'],
    ['## Q1 - What is a lock?', 'Q1', 'What is a lock?'],
    ['## Q1 What is a lock?', 'Q1', 'What is a lock?'],
    ['## Question 5 – Explain locks', 'Question 5', 'Explain locks'],
    ['## Question #5: Explain locks', 'Question #5', 'Explain locks'],
    ['### Вопрос 3. Что такое блокировка?', 'Вопрос 3', 'Что такое блокировка?'],
    ['### Вопрос №3: Что такое блокировка?', 'Вопрос №3', 'Что такое блокировка?'],
    ['### Frage 2: Was ist ein Schloss?', 'Frage 2', 'Was ist ein Schloss?'],
    ['### Pregunta 4. ¿Qué es un candado?', 'Pregunta 4', '¿Qué es un candado?'],
    ['### 问题1：什么是锁？', '问题1', '什么是锁？'],
    ['### Ｑ１：What?', 'Ｑ１', 'What?'],
    ['#### P2. ¿Qué es un candado?', 'P2', '¿Qué es un candado?'],
    ['#### В3: Что такое замок?', 'В3', 'Что такое замок?'],
    ['### 第3题：什么是锁？', '第3题', '什么是锁？'],
    ['### 🔥 Q7: What is a lock? ###', 'Q7', 'What is a lock?'],
    ['### **Q7:** What is a lock?', 'Q7', 'What is a lock?'],
    ['### **Q7**: What is a lock?', 'Q7', 'What is a lock?'],
    ['### **Q7: What is a lock?**', 'Q7', 'What is a lock?'],
    ['### *Q7*. **Locks** — what are they?', 'Q7', '**Locks** — what are they?'],
    ['### [Q7: What is a lock?](#q7)', 'Q7', 'What is a lock?'],
    ['### Q2.1: What is a lock? ^block-7', 'Q2.1', 'What is a lock?'],
  ])('reads %s', (heading, label, prompt) => {
    expect(found(`${heading}\n\nA thing.`)).toEqual([['labelled-heading', label, prompt]]);
  });

  it.each([
    '## Q1 results',
    '## Q3 roadmap',
    '## Question 5 of the survey',
    '## Quality',
    '## Qt 5',
    '## [[Q1]]',
  ])('leaves %s alone', (heading) => {
    expect(found(`${heading}\n\nWords.`)).toEqual([]);
  });
});

describe('question-heading', () => {
  it.each([
    ['## Q: What is a lock?', 'What is a lock?'],
    ['## Q. Explain locks', 'Explain locks'],
    ['## Question: locks', 'locks'],
    ['### Вопрос: блокировки', 'блокировки'],
    ['### **Question:** locks', 'locks'],
  ])('reads %s', (heading, prompt) => {
    expect(found(`${heading}\n\nA thing.`)).toEqual([['question-heading', null, prompt]]);
  });

  it.each(['## Q: drive', '## Questions: a list', '## Q&A', '## Questionnaire'])(
    'leaves %s alone',
    (heading) => {
      expect(found(`${heading}\n\nWords.`)).toEqual([]);
    },
  );
});

describe('answered-heading', () => {
  it.each([
    ['## What is a lock?\n\n**Answer:** a thing', 'What is a lock?', null],
    ['## What is a lock?\n\n#### Answer\n\na thing', 'What is a lock?', null],
    ['## What is a lock?\n\n## Answer\n\na thing', 'What is a lock?', null],
    ['## 3. Locks\n\n**Answer / Ответ:**\n\na thing', 'Locks', '3'],
    ['Explain locks\n---\n**Ответ:** вещь', 'Explain locks', null],
  ])('reads %j', (text, prompt, label) => {
    expect(found(text)).toEqual([['answered-heading', label, prompt]]);
  });

  it('leaves a heading that asks alone where no answer is labelled', () => {
    expect(found('## Why now?\n\nBecause.')).toEqual([]);
  });
});

describe('paired-labels', () => {
  it.each([
    ['**Q:** What is a lock?\n**A:** a thing', null, 'What is a lock?'],
    ['**Q:** What is a lock?\n\n**A:** a thing', null, 'What is a lock?'],
    ['**Q3:** What is a lock?\n\n**A3:** a thing', 'Q3', 'What is a lock?'],
    ['**Question:** What is a lock?\n\n**Answer:** a thing', null, 'What is a lock?'],
    ['**Вопрос:** Что это?\n\n**Ответ:** вещь', null, 'Что это?'],
    ['**В:** Что это?\n\n**О:** вещь', null, 'Что это?'],
    ['- **Q:** What is a lock?\n- **A:** a thing', null, 'What is a lock?'],
  ])('reads %j', (text, label, prompt) => {
    expect(found(text)).toEqual([['paired-labels', label, prompt]]);
  });

  it.each(['**Q:** What is a lock?\n\nNo answer here.', '**A:** one\n\n**B:** two', 'Q: What?\nA: That.'])(
    'leaves %j alone',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

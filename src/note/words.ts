/** The words that stand before a question, a number or a colon after them. Lower case. */
export const QUESTION_WORDS: readonly string[] = [
  'question', // English, French
  'interview question',
  'вопрос', // Russian
  'питання', // Ukrainian
  'запитання',
  'пытанне', // Belarusian
  'въпрос', // Bulgarian
  'питање', // Serbian
  'pitanje', // Croatian, Bosnian
  'pyetja', // Albanian
  'frage', // German
  'pregunta', // Spanish
  'pergunta', // Portuguese
  'questão',
  'domanda', // Italian
  'vraag', // Dutch
  'pytanie', // Polish
  'otázka', // Czech, Slovak
  'întrebare', // Romanian
  'întrebarea',
  'kérdés', // Hungarian
  'kysymys', // Finnish
  'fråga', // Swedish
  'spørsmål', // Norwegian
  'spørgsmål', // Danish
  'ερώτηση', // Greek
  'soru', // Turkish
  'pertanyaan', // Indonesian
  'câu hỏi', // Vietnamese
  'câu',
  'प्रश्न', // Hindi
  'سؤال', // Arabic
  'السؤال',
  'سوال', // Persian
  'שאלה', // Hebrew
  '问题', // Chinese
  '問題', // Chinese, Japanese
  '題目',
  '题目',
  '質問', // Japanese
  'คำถาม', // Thai
  '질문', // Korean
  '문제',
];

/** The words for an answer, in the same languages. */
export const ANSWER_WORDS: readonly string[] = [
  'answer',
  'ans', // English, shortened
  'correct answer',
  'correct answers',
  'right answer',
  'sample answer',
  'short answer',
  'model answer',
  'ответ',
  'правильный ответ',
  'правильные ответы',
  'відповідь',
  'адказ',
  'отговор',
  'одговор',
  'antwort',
  'richtige antwort',
  'richtige antworten',
  'réponse',
  'bonne réponse',
  'répondre',
  'respuesta',
  'respuesta correcta',
  'respuestas correctas',
  'resposta',
  'resposta correta',
  'risposta',
  'risposta corretta',
  'antwoord',
  'odpowiedź',
  'odp', // Polish, shortened
  'odpověď',
  'odpoveď',
  'răspuns',
  'răspunsul',
  'válasz',
  'vastaus',
  'svar',
  'απάντηση',
  'cevap',
  'yanıt',
  'jawaban',
  'câu trả lời',
  'trả lời',
  'đáp án',
  'उत्तर',
  'جواب',
  'الجواب',
  'الإجابة',
  'الاجابة',
  'الاجابة الصحيحة',
  'الإجابة الصحيحة',
  'إجابة',
  'پاسخ',
  'תשובה',
  '答案',
  '回答',
  '答え',
  '解答',
  'odgovor', // Croatian, Bosnian, Slovene
  'përgjigja', // Albanian
  'คำตอบ', // Thai
  '답변',
  '답',
  '정답',
];

/** Words that mean the answer where they stand right behind the question, and may mean much else further down. */
export const SOLUTION_WORDS: readonly string[] = [
  'solution',
  'explanation',
  'решение',
  "розв[’']язок",
  'lösung',
  'solución',
  'solução',
  'soluzione',
  'oplossing',
  'rozwiązanie',
  'řešení',
  'çözüm',
  '解析',
  '解説',
  '풀이',
];

/** One letter for a question and one for its answer, as they go together. */
export const LETTER_PAIRS: readonly (readonly [question: string, answer: string])[] = [
  ['q', 'a'], // English
  ['в', 'о'], // Russian: вопрос, ответ
  ['п', 'в'], // Ukrainian: питання, відповідь
  ['f', 'a'], // German, Swedish
  ['p', 'r'], // Spanish, Portuguese
  ['q', 'r'], // French
  ['d', 'r'], // Italian
  ['v', 'a'], // Dutch
  ['s', 'c'], // Turkish
  ['ε', 'α'], // Greek
  ['问', '答'], // Chinese
  ['問', '答'],
  ['س', 'ج'], // Arabic
];

/** A text that begins with one of these asks, or tells to answer, without a question mark too. Lower case. */
export const ASKING_WORDS: readonly string[] = [
  ...[
    'what',
    'why',
    'how',
    'when',
    'where',
    'which',
    'who',
    'whose',
    'explain',
    'describe',
    'compare',
    'define',
    'illustrate',
  ],
  ...[
    'name',
    'list',
    'give',
    'discuss',
    'outline',
    'contrast',
    'differentiate',
    'distinguish',
    'design',
    'state',
  ],
  ...[
    'implement',
    'write',
    'calculate',
    'prove',
    'derive',
    'tell',
    'can you',
    'do you',
    'does',
    'is it',
    'are there',
  ],
  ...[
    'что',
    'чем',
    'как',
    'какой',
    'какая',
    'какое',
    'какие',
    'каков',
    'почему',
    'зачем',
    'когда',
    'где',
    'кто',
  ],
  ...[
    'сколько',
    'чему',
    'в чём',
    'в чем',
    'для чего',
    'объясните',
    'объясни',
    'опишите',
    'опиши',
    'сравните',
  ],
  ...[
    'сравни',
    'расскажите',
    'расскажи',
    'назовите',
    'назови',
    'перечислите',
    'перечисли',
    'дайте',
    'спроектируйте',
  ],
  ...['приведите', 'определите', 'докажите', 'напишите', 'реализуйте', 'що', 'чому', 'які', 'який', 'навіщо'],
  ...[
    'поясніть',
    'опишіть',
    'порівняйте',
    'назвіть',
    'was',
    'warum',
    'wie',
    'wann',
    'welche',
    'welcher',
    'welches',
  ],
  ...[
    'wer',
    'wozu',
    'wo',
    'erkläre',
    'erklären',
    'beschreibe',
    'beschreiben',
    'vergleiche',
    'nenne',
    'nennen',
  ],
  ...[
    'qué',
    'cómo',
    'por qué',
    'cuándo',
    'cuál',
    'cuáles',
    'dónde',
    'quién',
    'explica',
    'explique',
    'describe',
  ],
  ...[
    'compara',
    'nombra',
    'define',
    'que',
    "qu'est-ce",
    'quel',
    'quelle',
    'quels',
    'quelles',
    'pourquoi',
    'comment',
  ],
  ...[
    'quand',
    'expliquez',
    'décrivez',
    'comparez',
    'citez',
    'o que',
    'como',
    'por que',
    'qual',
    'quais',
    'quando',
  ],
  ...['descreva', 'cosa', 'che cos', 'perché', 'come', 'quale', 'quali', 'spiega', 'descrivi', 'confronta'],
  ...[
    'wat',
    'waarom',
    'hoe',
    'wanneer',
    'welk',
    'co to',
    'dlaczego',
    'jak',
    'kiedy',
    'jaki',
    'jaka',
    'jakie',
  ],
  ...['wyjaśnij', 'opisz', 'porównaj', 'wymień', 'nedir', 'neden', 'nasıl', 'açıklayın'],
];

/** Asks wherever it stands in a text of a language that leaves no spaces between words. */
export const ASKING_SIGNS: readonly string[] = [
  '什么',
  '什麼',
  '为什么',
  '為什麼',
  '如何',
  '怎么',
  '怎樣',
  '哪些',
  '吗',
  '解释',
  '描述',
  '说明',
  '谈谈',
  '教えて',
  '简述',
  '何',
  'なぜ',
  'ですか',
  'か。',
  '무엇',
  '왜',
  '어떻게',
];

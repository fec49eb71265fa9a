import type { problems as english } from '../en/problems';
import type { Sentence } from '../sentence';

export const problems: Readonly<Record<keyof typeof english, Sentence>> = {
  'problems.title': 'Проблемы в заметках',
  'problems.none': 'Проблем не найдено.',
  'problems.count': { one: '{n} проблема', few: '{n} проблемы', many: '{n} проблем', other: '{n} проблемы' },
  'problems.line': 'Строка {line}',
  'problem.no-answer': 'У вопроса «{question}» нет ответа. Напишите его под вопросом.',
  'problem.gate':
    'Заголовков, похожих на вопросы: {count}, например «{example}». Они задаются, только если вы так решите.',
  'problem.broken-frontmatter': 'Свойства в начале заметки не читаются: {reason}. Исправьте или удалите их.',
  'problem.duplicate-question':
    'Вопрос «{question}» стоит здесь дважды. Каждый — отдельная карточка; измените один из них.',
  'problem.unclosed-fence':
    'Здесь открыт блок кода, который нигде не закрыт, поэтому всё дальше — код. Закройте его.',
  'problem.unknown-shape': '«{shape}» — неизвестный Viva вид вопросов. Известны: {known}.',
  'problem.label-without-question': 'Метка ответа без вопроса над ней. Напишите над ней вопрос.',
};

import type { history as english } from '../en/history';
import type { Sentence } from '../sentence';

export const history: Readonly<Record<keyof typeof english, Sentence>> = {
  'history.heading': 'История и устройства',
  'setting.historyFolder': 'Папка истории',
  'setting.historyFolder-desc':
    'Папка хранилища, где история лежит ещё и небольшими файлами. Укажите её, если папки плагинов не синхронизируются. Пусто — нет.',
  'history.invalid-folder': 'Введите папку внутри хранилища, например Viva history, или ничего.',
  'history.is-file': '«{path}» — заметка или другой файл. Введите папку.',
  'history.sync':
    'Obsidian Sync: включите «Установленные сторонние плагины» или укажите папку истории. iCloud и Syncthing: папки плагинов передаются, если скрытые папки не исключены; папка истории передаётся всегда. Git: добавляйте data.json в коммит; если встретятся две версии, Viva прочтёт обе и сохранит все ответы.',
  'command.export-history': 'Экспортировать историю',
  'command.restore-history': 'Восстановить историю',
  'command.devices': 'Устройства',
  'history.pick-folder': 'Папка для нового файла…',
  'history.pick-file': 'Файл с историей…',
  'history.exported': 'История сохранена в {path}.',
  'history.export-failed': 'Не удалось экспортировать историю: {reason}. Выберите другую папку.',
  'history.restore-failed': 'Этот файл нельзя восстановить: {reason}.',
  'restore.no-history': 'В этом файле нет истории Viva. Выберите экспортированный файл или data.json.',
  'restore.newer': 'Этот файл создан более новой версией Viva. Обновите Viva и повторите.',
  'history.unreadable': {
    one: '{n} часть повреждена и пропущена.',
    few: '{n} части повреждены и пропущены.',
    many: '{n} частей повреждено и пропущено.',
    other: '{n} части повреждено и пропущено.',
  },
  'history.nothing-new': 'Всё, что в нём есть, уже здесь.',
  'history.adds-reviews': {
    one: 'Добавится {n} ответ.',
    few: 'Добавятся {n} ответа.',
    many: 'Добавятся {n} ответов.',
    other: 'Добавятся {n} ответа.',
  },
  'history.adds-rest': 'Новых карточек: {cards}. Настроек: {settings}.',
  'history.between': 'С {from} по {to}.',
  'history.add': 'Добавить в мою историю',
  'history.cancel': 'Отмена',
  'history.restored': {
    one: 'Восстановлена {n} запись.',
    few: 'Восстановлены {n} записи.',
    many: 'Восстановлено {n} записей.',
    other: 'Восстановлено {n} записи.',
  },
  'history.no-devices': 'Ответов ещё нет.',
  'history.device': 'Устройство {id}',
  'history.this-device': 'это',
  'history.reviews': { one: '{n} ответ', few: '{n} ответа', many: '{n} ответов', other: '{n} ответа' },
  'history.last': 'последний раз {when}',
};

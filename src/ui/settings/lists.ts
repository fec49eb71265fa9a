import type { SettingDefinitionItem, SettingDefinitionList } from 'obsidian';
import { placeKeys } from '../../session/arrangements';
import { isPlace, placeOf, type Place } from '../../session/place';
import { newestChange, ruleChangeOf } from '../../session/ruleChange';
import { PauseModal, pausedUntil } from '../plan/pauseModal';
import { planReady, ReadyModal } from '../plan/readyModal';
import { ScopePicker } from '../quiz/scopePicker';
import { scopeKind, scopeTitle } from '../quiz/scopeName';
import { dateText, dayText } from '../text/duration';
import type { Viva } from '../viva';
import { ownText, PlaceModal } from './placeModal';

/** Folders, notes and categories with values of their own. `done`: the list is another one by now. */
export function placeList(viva: Viva, done: () => void): SettingDefinitionList {
  const { text } = viva;
  const arrangements = viva.arrangements();
  const texts = [...new Set(placeKeys.flatMap((key) => [...arrangements[key].own.keys()]))].sort();
  const places = texts.flatMap((name) => {
    const place = placeOf(name);
    return place === null ? [] : [{ name, place }];
  });
  return {
    type: 'list',
    heading: text('places.heading'),
    items: places.map(({ name, place }) => ({
      name: placeTitle(viva, place),
      desc: ownText(viva, name),
      action: () => new PlaceModal(viva, place, done).open(),
    })),
    emptyState: text('places.none'),
    addItem: {
      name: text('places.add'),
      action: () =>
        new ScopePicker(
          viva,
          ({ scope }) => {
            if (isPlace(scope)) new PlaceModal(viva, scope, done).open();
          },
          (scope) => isPlace(scope) && scope.kind !== 'vault',
        ).open(),
    },
  };
}

function placeTitle(viva: Viva, place: Place): string {
  const name = scopeTitle(viva.text, place);
  return place.kind === 'category' ? `${name} (${place.path})` : `${scopeKind(viva.text, place)}: ${name}`;
}

/** The dates to be ready by, and the pause. */
export function planLists(viva: Viva, done: () => void): SettingDefinitionItem[] {
  const { text } = viva;
  const until = pausedUntil(viva);
  const { dates } = viva.arrangements();
  const coming = dates.filter(({ date }) => date >= viva.now().day);
  return [
    {
      type: 'list',
      heading: text('plan.dates'),
      items: coming.map(({ scope, date, mostPerDay }) => ({
        name: text('ready.by', { scope: scopeTitle(text, scope), day: dayText(text, date) }),
        ...(mostPerDay !== null && { desc: text('plan.most', { n: mostPerDay }) }),
        action: () => new ReadyModal(viva, scope, done).open(),
      })),
      emptyState: text('plan.dates-desc'),
      addItem: { name: text('plan.add'), action: () => planReady(viva, done) },
    },
    {
      type: 'group',
      items: [
        {
          name: text('pause.title'),
          desc: until === null ? text('pause.desc') : text('status.paused', { day: dayText(text, until) }),
          action: () => new PauseModal(viva, done).open(),
        },
      ],
    },
  ];
}

/** The way back from the newest change of what due dates follow from; none: there was no change. */
export function changeRow(viva: Viva, done: () => void): SettingDefinitionItem[] {
  const { text } = viva;
  const newest = newestChange(viva.store.journal.settingChanges());
  if (newest === null) return [];
  const { change, undo } = newest;
  const day = dateText(text, change.at);
  const atOnce = (ruleChangeOf(change.value)?.ends ?? null) !== null;
  return [
    {
      name: text('rules.undo'),
      desc: text(atOnce ? 'rules.undo-once' : 'rules.undo-next', { day }),
      action: () => {
        viva.record(undo);
        done();
      },
    },
  ];
}

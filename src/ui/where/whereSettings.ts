import type { Setting, SettingDefinition, SettingDefinitionGroup, SettingDefinitionList } from 'obsidian';
import type { Place } from '../../library/placeCounts';
import { nothingLeftOut } from '../../library/leftOut';
import type { Viva } from '../viva';
import { PlacePicker } from './placePicker';
import {
  addPlace,
  chosenPlaces,
  countIn,
  countText,
  dropPlace,
  kindName,
  placeName,
  type Mode,
} from './places';

/** Where Viva looks. `redraw` is called when a line came or went. */
export function whereSettings(viva: Viva, redraw: () => void): readonly SettingDefinitionGroup[] {
  const { text } = viva;
  return [
    { type: 'group', heading: text('where.heading'), items: [summary(viva), excluded(viva)] },
    placeList(viva, 'out', redraw),
    placeList(viva, 'only', redraw),
  ];
}

/** Picks a folder, tag or note more. */
export function pickPlace(viva: Viva, mode: Mode, done: () => void = () => undefined): void {
  new PlacePicker(viva, viva.text(`where.add-${mode}`), {
    kinds: ['folder', 'tag', 'note'],
    but: chosenPlaces(viva.settings(), mode),
    pick: (place) => {
      addPlace(viva, mode, place);
      done();
    },
  }).open();
}

/** How much is asked and how much is left out, as it stands. */
function summary(viva: Viva): SettingDefinition {
  const { text, library } = viva;
  return {
    name: text('where.now'),
    render: live(viva, () => {
      const out = library.countOut(viva.leftOut());
      const all = library.countOut(everything);
      const asked = { questions: all.questions - out.questions, notes: all.notes - out.notes };
      return text('where.now-desc', { asked: countText(text, asked), out: countText(text, out) });
    }),
  };
}

/** Leaves out all there is. */
const everything = { ...nothingLeftOut, filters: ['/^/'] };

function excluded(viva: Viva): SettingDefinition {
  const { text, library } = viva;
  const follow = live(viva, () => {
    const { folders, filters } = viva.excluded();
    const names = [...folders, ...filters].join(', ');
    if (names === '') return text('where.excluded-none');
    return `${names}: ${countText(text, library.countOut({ ...nothingLeftOut, folders, filters }))}.`;
  });
  return {
    name: text('where.excluded'),
    render: (setting) => {
      setting.addToggle((toggle) =>
        toggle.setValue(viva.settings().leaveOutExcluded).onChange((on) => viva.set('leaveOutExcluded', on)),
      );
      void viva.lookAgain();
      return follow(setting);
    },
  };
}

function placeList(viva: Viva, mode: Mode, redraw: () => void): SettingDefinitionList {
  const { text } = viva;
  const places = chosenPlaces(viva.settings(), mode);
  return {
    type: 'list',
    heading: text(`where.${mode}`),
    emptyState: text(`where.${mode}-none`),
    items: places.map((place) => placeRow(viva, mode, place)),
    onDelete: (index) => {
      const place = places[index];
      if (place === undefined) return;
      dropPlace(viva, mode, place);
      redraw();
    },
    addItem: { name: text(`where.add-${mode}`), action: () => pickPlace(viva, mode, redraw) },
  };
}

function placeRow(viva: Viva, mode: Mode, place: Place): SettingDefinition {
  const { text } = viva;
  return {
    name: placeName(place),
    render: live(viva, () => {
      const count = countText(text, countIn(viva, place));
      const kind = kindName(text, place);
      return `${kind}${kind && ' · '}${text(`where.${mode}-count`, { count })}`;
    }),
  };
}

/** A row whose description follows what changes. */
function live(viva: Viva, say: () => string): (setting: Setting) => () => void {
  return (setting) => {
    let said = '';
    const show = (): void => {
      const now = say();
      if (now !== said) setting.setDesc(now);
      said = now;
    };
    show();
    return viva.onChange(show);
  };
}

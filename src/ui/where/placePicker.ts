import { FuzzySuggestModal, TFolder, type FuzzyMatch } from 'obsidian';
import type { Place, PlaceCount } from '../../library/placeCounts';
import type { Viva } from '../viva';
import { countText, kindName, placeName } from './places';

/** Folders, tags and notes, narrowed down by typing, with the questions that each holds. */
export class PlacePicker extends FuzzySuggestModal<PlaceCount> {
  readonly #items: PlaceCount[];

  constructor(
    private readonly viva: Viva,
    placeholder: string,
    private readonly options: {
      readonly kinds: readonly Place['kind'][];
      /** Those that need not be offered. */
      readonly but: readonly Place[];
      readonly pick: (place: Place) => void;
    },
  ) {
    super(viva.app);
    this.setPlaceholder(placeholder);
    this.emptyStateText = viva.text('quiz.empty');
    const { kinds, but } = options;
    const taken = new Set(but.map(keyOf));
    this.#items = allPlaces(viva).filter((place) => kinds.includes(place.kind) && !taken.has(keyOf(place)));
  }

  override getItems(): PlaceCount[] {
    return this.#items;
  }

  override getItemText(place: PlaceCount): string {
    return placeName(place);
  }

  override renderSuggestion(match: FuzzyMatch<PlaceCount>, el: HTMLElement): void {
    const { text } = this.viva;
    const { item } = match;
    el.addClass('viva-scope');
    const name = el.createDiv({ cls: 'viva-scope-name' });
    super.renderSuggestion(match, name.createSpan());
    name.createSpan({ cls: 'viva-scope-kind', text: ` ${kindName(text, item)}` });
    el.createDiv({ cls: 'viva-scope-count', text: countText(text, item) });
  }

  override onChooseItem({ kind, name }: PlaceCount): void {
    this.options.pick({ kind, name });
  }
}

/** Those with questions first, then the folders that have none now. */
function allPlaces({ app, library }: Viva): readonly PlaceCount[] {
  const holding = library.places();
  const known = new Set(holding.map(keyOf));
  const others = app.vault.getAllLoadedFiles().flatMap((file): PlaceCount[] => {
    const place: PlaceCount = { kind: 'folder', name: file.path, notes: 0, questions: 0 };
    return file instanceof TFolder && !file.isRoot() && !known.has(keyOf(place)) ? [place] : [];
  });
  return [...holding, ...others];
}

const keyOf = ({ kind, name }: Place): string => `${kind} ${name}`;

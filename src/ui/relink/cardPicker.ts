import { FuzzySuggestModal } from 'obsidian';
import type { Card } from '../../library/library';
import { plainText } from '../../note/plainText';
import type { Viva } from '../viva';

/** Any question of the vault, found by its words or its note. */
export class CardPicker extends FuzzySuggestModal<Card> {
  constructor(
    private readonly viva: Viva,
    placeholder: string,
    private readonly onPick: (card: Card) => void,
  ) {
    super(viva.app);
    this.setPlaceholder(placeholder);
  }

  override getItems(): Card[] {
    return [...this.viva.library.cards()];
  }

  override getItemText({ found }: Card): string {
    return `${plainText(found.question.prompt)} · ${found.path}`;
  }

  override onChooseItem(card: Card): void {
    this.onPick(card);
  }
}

import type { Anchor, CardId } from '../card/anchor';
import type { ByteReader, ByteWriter } from './bytes';
import { asCount, asList, asText, asTextOrNull } from './json';

/**
 * Anchors without their ids, as JSON, column by column: [paths, place of each path, categories, place of each
 * category, labels, ordinals, questions, prints of question, translation, answer, sketches, places of those with another
 * answer at the last review, sketch of that answer for each of those].
 */
export function writeAnchors(out: ByteWriter, anchors: readonly Anchor[]): void {
  const paths = listed(anchors.map((anchor) => anchor.path));
  const categories = listed(anchors.map((anchor) => anchor.category));
  out.json([
    paths.values,
    paths.places,
    categories.values,
    categories.places,
    anchors.map((anchor) => anchor.label),
    anchors.map((anchor) => anchor.ordinal),
    anchors.map((anchor) => anchor.question),
    anchors.map((anchor) => anchor.prints.question),
    anchors.map((anchor) => anchor.prints.translation),
    anchors.map((anchor) => anchor.prints.answer),
    anchors.map((anchor) => anchor.prints.sketch),
    anchors.flatMap((anchor, place) => (anchor.reviewed === undefined ? [] : [place])),
    anchors.flatMap((anchor) => anchor.reviewed ?? []),
  ]);
}

/** Reads what `writeAnchors` wrote, for the cards in the same order. Throws a RangeError for anything else. */
export function readAnchors(reader: ByteReader, ids: readonly CardId[]): readonly Anchor[] {
  const columns = asList(reader.json()).map(asList);
  const [paths, pathPlaces, categories, categoryPlaces, labels, ordinals, questions, ...prints] = columns;
  const [byQuestion, byTranslation, byAnswer, sketches, reviewedPlaces = [], reviewed = []] = prints;
  const reviewedAt = new Map(reviewedPlaces.map((place, i) => [asCount(place), asText(reviewed[i])]));
  return ids.map((id, i) => ({
    ...optionalReviewed(reviewedAt.get(i)),
    id,
    path: asText(paths?.[asCount(pathPlaces?.[i])]),
    label: asTextOrNull(labels?.[i]),
    ordinal: asCount(ordinals?.[i]),
    question: asText(questions?.[i]),
    category: asTextOrNull(categories?.[asCount(categoryPlaces?.[i])]),
    prints: {
      question: asText(byQuestion?.[i]),
      translation: asTextOrNull(byTranslation?.[i]),
      answer: asTextOrNull(byAnswer?.[i]),
      sketch: asText(sketches?.[i]),
    },
  }));
}

function optionalReviewed(reviewed: string | undefined): Pick<Anchor, 'reviewed'> {
  return reviewed === undefined ? {} : { reviewed };
}

/** Each different value once, and for each of the values its place among those. */
function listed<T>(all: readonly T[]): { readonly values: readonly T[]; readonly places: readonly number[] } {
  const places = new Map<T, number>();
  const at = all.map((value) => {
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    return place;
  });
  return { values: [...places.keys()], places: at };
}

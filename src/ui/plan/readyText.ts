import type { Ready } from '../../session/readyToday';
import type { Text } from '../text/text';

/** What a plan to be ready asks for, and what comes of it, a sentence each. */
export function readySentences(text: Text, { plan, rememberedNow }: Ready): readonly string[] {
  const percent = (share: number): number => Math.round(100 * share);
  const { perDay, expected, asThingsStand, short } = plan;
  return [
    text('ready.per-day', { n: perDay }),
    text('ready.share', {
      now: percent(rememberedNow),
      expected: percent(expected),
      stop: percent(asThingsStand),
    }),
    ...(short === null
      ? []
      : [
          text('ready.short', { n: short.unreached }),
          text('ready.help', {
            ways: [
              ...(short.perDay === null ? [] : [text('ready.help-per-day', { n: short.perDay })]),
              ...(short.daysLater === null ? [] : [text('ready.help-later', { n: short.daysLater })]),
              text('ready.help-less', { n: short.unreached }),
            ].join('; '),
          }),
        ]),
  ];
}

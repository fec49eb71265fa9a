import { plainText } from '../../note/plainText';

/** Reads a question aloud by a voice of the system in its language; null: there is no such voice. */
export function readAloud(win: Window, markdown: string): (() => void) | null {
  const text = plainText(markdown);
  const language = /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en';
  const synthesis = 'speechSynthesis' in win ? win.speechSynthesis : null;
  const voice = synthesis?.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(language));
  if (!synthesis || !voice) return null;
  return () => {
    synthesis.cancel();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    synthesis.speak(utterance);
  };
}

export function stopReading(win: Window): void {
  if ('speechSynthesis' in win) win.speechSynthesis.cancel();
}

const PLAYED = '1.13.1';
const wish = new URLSearchParams(typeof location === 'undefined' ? '' : location.search);
const phone = wish.get('phone') === '1';
const system = typeof navigator === 'undefined' ? '' : navigator.userAgent;

/** The Obsidian that is played: `?api=1.8.7` for an older one. */
export const apiVersion: string = wish.get('api') ?? PLAYED;

export const requireApiVersion = (version: string): boolean => !isNewer(version, apiVersion);

/** Whether version `a` is greater than `b`; "1.10.0" is greater than "1.9.9". */
export function isNewer(a: string, b: string): boolean {
  return a.localeCompare(b, 'en', { numeric: true }) > 0;
}

/** The app's language: `?lang=ru`. */
export const getLanguage = (): string => wish.get('lang') ?? 'en';

/** A phone with `?phone=1` (an Android one), else a desktop. */
export const Platform = {
  isDesktop: !phone,
  isMobile: phone,
  isDesktopApp: !phone,
  isMobileApp: phone,
  isIosApp: false,
  isAndroidApp: phone,
  isPhone: phone,
  isTablet: false,
  isMacOS: !phone && system.includes('Macintosh'),
  isWin: !phone && system.includes('Windows'),
  isLinux: !phone && system.includes('Linux'),
  isSafari: false,
  resourcePathPrefix: '/vault/',
};

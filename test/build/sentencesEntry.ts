export { en } from '../../src/ui/text/en';
export { ru } from '../../src/ui/text/ru';

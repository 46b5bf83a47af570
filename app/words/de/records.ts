export { documentWords, recordWording } from '@ha-playground/engine/english';

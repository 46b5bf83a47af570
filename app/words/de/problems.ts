export { problemWording as problems } from '@ha-playground/engine/english';

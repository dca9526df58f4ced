export { usePictureUrl } from '../../../../ui/usePictureUrl.ts';

export {
  createPicturePreparer,
  type PreparedPicture,
  type PreparePicture,
  type TellReading,
} from './prepare';
export { groundWish, overlayWish } from './overlay';
export { toDataUri } from './uri';

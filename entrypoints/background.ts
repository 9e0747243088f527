// Thin host of the background.
import { defineBackground } from 'wxt/utils/define-background';

export default defineBackground(() => {});

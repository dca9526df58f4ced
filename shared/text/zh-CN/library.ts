/** 图书：目录、借还、借阅卡。 */
export const library = {};

/** Books: the catalogue, the lending desk, cards. */
export const library = {};

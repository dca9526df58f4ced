/** 亲情电话: appointments, calls, and the page on which a child fills in its own. */
export const phoneCalls = {};

/** Ids that samples of calls name; test/house/access.test.ts puts others in their place. */

/** Stands for any record. */
export const nobody = '01990000-0000-7000-8000-000000000000';
/** Stands for somebody at the side of the child that `nobody` stands for. */
export const nobodysKin = '01990000-0000-7000-8000-000000000001';
/** No child's and no record's of a child: what the school has made for all. */
export const nothing = '01990000-0000-7000-8000-00000000000f';

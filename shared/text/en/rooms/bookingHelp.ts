/** Help: booking a room. */
export const bookingHelp = {
  rooms: {
    title: 'Booking a room',
    also: 'room reserve timetable waiting check-in conflict repeat',
    body: [
      'The page of the rooms has four views: day, week, month and list, of one room or of all. Grey time is closed.',
      [
        'Press 〔N〕, or click or drag on empty time; say what for, from when to when. No number of persons means the whole room.',
        'Where it does not fit, the page names who has the room and offers the nearest free times; or wait in line.',
        'A place that falls free is held for the first in line for a while (set with the room): open the booking and take it.',
      ],
      'Drag to move, drag the lower edge to change the end. Without a mouse: 〔Tab〕 picks one, 〔M〕 takes it up, the arrows move it, 〔Shift〕 with up and down changes the end, 〔Enter〕 puts it down, 〔Esc〕 lets it go.',
      'Your own bookings (made by you, or answered for by you) are yours to change; who arranges the rooms may change any. Cancelling asks for a reason and can be undone.',
      'On the day, check it in: how many came, or that nobody did.',
    ],
  },
};

/** What acts are called in the history: rooms and bookings. */
export const bookingActs = {
  saveRoom: 'Change a room',
  saveBooking: 'Book a room',
  cancelBooking: 'Cancel a booking',
  takePlace: 'Take a held place',
  checkIn: 'Check a booking in',
  saveSeries: 'Make a repeating booking',
  changeSeries: 'Change a repeating booking',
  cancelSeries: 'Cancel a repeating booking',
  putBack: 'Put a day of a repeat back',
};

/** Every record that the database keeps, by its name; complete by a test against the tables. */
import {
  activityChildModel,
  activityModel,
  activityPersonModel,
  activityPhotoModel,
} from '../../../shared/areas/activities/model.ts';
import {
  buildingMonthModel,
  buildingObstacleModel,
  buildingStepModel,
} from '../../../shared/areas/admin/building.ts';
import { fundEntryModel, fundHeadModel } from '../../../shared/areas/admin/funds.ts';
import { leadershipPostModel } from '../../../shared/areas/admin/leadership.ts';
import { materialModel } from '../../../shared/areas/admin/materials.ts';
import { meetingModel } from '../../../shared/areas/admin/meetings.ts';
import { schoolClassModel, schoolModel, staffModel, termModel } from '../../../shared/areas/admin/model.ts';
import { planItemLinkModel, planItemModel, planModel } from '../../../shared/areas/admin/plans.ts';
import { regulationModel, regulationVersionModel } from '../../../shared/areas/admin/regulations.ts';
import { evidenceModel } from '../../../shared/areas/assessment/evidence.ts';
import { findingModel, inspectionModel } from '../../../shared/areas/assessment/inspection.ts';
import { responsibilityLetterModel } from '../../../shared/areas/assessment/letters.ts';
import { assessmentModel, indicatorScoreModel } from '../../../shared/areas/assessment/scoring.ts';
import { indicatorModel, indicatorTreeModel } from '../../../shared/areas/assessment/tree.ts';
import { attachmentModel } from '../../../shared/areas/children/attachments.ts';
import { censusModel } from '../../../shared/areas/children/censuses.ts';
import { notDoubleModel } from '../../../shared/areas/children/doubles.ts';
import { importLayoutModel } from '../../../shared/areas/children/import.ts';
import { kinModel } from '../../../shared/areas/children/kin.ts';
import { listViewModel } from '../../../shared/areas/children/listViews.ts';
import { childModel } from '../../../shared/areas/children/model.ts';
import { ownCodeModel } from '../../../shared/areas/children/ownCodes.ts';
import { ownFieldModel } from '../../../shared/areas/children/ownFields.ts';
import { readingModel } from '../../../shared/areas/children/readings.ts';
import { spellModel } from '../../../shared/areas/children/spells.ts';
import { surveyMarkModel, surveyModel } from '../../../shared/areas/children/survey.ts';
import { careRuleModel } from '../../../shared/areas/contacts/careRules.ts';
import { contactDraftModel } from '../../../shared/areas/contacts/drafts.ts';
import { contactChildModel, contactModel } from '../../../shared/areas/contacts/model.ts';
import { handoverModel } from '../../../shared/areas/equipment/custody.ts';
import { intakeLineModel, intakeModel } from '../../../shared/areas/equipment/intake.ts';
import { maintenanceModel } from '../../../shared/areas/equipment/maintenance.ts';
import { assetModel, stockMoveModel } from '../../../shared/areas/equipment/model.ts';
import { standardLineModel } from '../../../shared/areas/equipment/standard.ts';
import {
  settlementModel,
  stocktakeCountModel,
  stocktakeModel,
} from '../../../shared/areas/equipment/stocktake.ts';
import { writeOffLineModel, writeOffModel } from '../../../shared/areas/equipment/writeOff.ts';
import { entrustmentModel } from '../../../shared/areas/guardians/entrustment.ts';
import { helperReadingModel } from '../../../shared/areas/guardians/helperReadings.ts';
import {
  helperCheckModel,
  helperModel,
  helperPairingModel,
} from '../../../shared/areas/guardians/helpers.ts';
import { dutyReportModel } from '../../../shared/areas/guardians/report.ts';
import { riskAssessmentModel, riskScaleModel } from '../../../shared/areas/guardians/risk.ts';
import { cardModel } from '../../../shared/areas/library/cards.ts';
import { chargeModel } from '../../../shared/areas/library/charges.ts';
import { holdModel } from '../../../shared/areas/library/holds.ts';
import { labelLayoutModel } from '../../../shared/areas/library/labels.ts';
import { lendingRuleModel } from '../../../shared/areas/library/lendingRules.ts';
import { loanModel } from '../../../shared/areas/library/loans.ts';
import { copyModel, titleModel } from '../../../shared/areas/library/model.ts';
import { reservationModel } from '../../../shared/areas/library/reservations.ts';
import { growthPageModel, sealOpeningModel } from '../../../shared/areas/mentoring/growth.ts';
import { typicalChildModel } from '../../../shared/areas/mentoring/typical.ts';
import { mentorReviewModel } from '../../../shared/areas/mentoring/work.ts';
import { sendingAgreementModel, sentPackageModel } from '../../../shared/areas/packages/model.ts';
import { sentFileModel } from '../../../shared/areas/packages/sentFiles.ts';
import { phoneAppointmentModel, phoneCallModel, phoneLineModel } from '../../../shared/areas/phone/model.ts';
import {
  deliveryModel,
  filedReportFileModel,
  filedReportModel,
} from '../../../shared/areas/reports/filed.ts';
import { summaryModel } from '../../../shared/areas/reports/model.ts';
import { monthlyReportModel, reportingRuleModel } from '../../../shared/areas/reports/month.ts';
import { reportNoteModel } from '../../../shared/areas/reports/notes.ts';
import { reportTemplateModel } from '../../../shared/areas/reports/template.ts';
import { bookingModel } from '../../../shared/areas/rooms/bookings/model.ts';
import { bookingSeriesModel, seriesSkipModel } from '../../../shared/areas/rooms/bookings/series.ts';
import {
  bellTimeModel,
  calendarDayModel,
  openingHoursModel,
} from '../../../shared/areas/rooms/calendar/model.ts';
import {
  dutyAwayModel,
  dutyModel,
  dutyRegisterModel,
  dutySwapModel,
} from '../../../shared/areas/rooms/duty/model.ts';
import { dutyPostModel } from '../../../shared/areas/rooms/duty/posts.ts';
import { roomModel } from '../../../shared/areas/rooms/rooms.ts';
import type { RecordModel } from '../../../shared/record.ts';

export const models: Record<string, RecordModel> = Object.fromEntries(
  [
    schoolModel,
    termModel,
    schoolClassModel,
    staffModel,
    childModel,
    kinModel,
    attachmentModel,
    spellModel,
    surveyModel,
    surveyMarkModel,
    importLayoutModel,
    notDoubleModel,
    readingModel,
    censusModel,
    ownFieldModel,
    ownCodeModel,
    listViewModel,
    contactModel,
    contactChildModel,
    contactDraftModel,
    careRuleModel,
    entrustmentModel,
    helperModel,
    helperCheckModel,
    helperPairingModel,
    helperReadingModel,
    dutyReportModel,
    riskScaleModel,
    riskAssessmentModel,
    growthPageModel,
    sealOpeningModel,
    typicalChildModel,
    mentorReviewModel,
    roomModel,
    bookingSeriesModel,
    seriesSkipModel,
    bookingModel,
    phoneLineModel,
    phoneAppointmentModel,
    phoneCallModel,
    summaryModel,
    filedReportModel,
    filedReportFileModel,
    deliveryModel,
    sendingAgreementModel,
    sentPackageModel,
    sentFileModel,
    reportNoteModel,
    reportTemplateModel,
    monthlyReportModel,
    reportingRuleModel,
    materialModel,
    fundHeadModel,
    fundEntryModel,
    leadershipPostModel,
    meetingModel,
    planModel,
    planItemModel,
    planItemLinkModel,
    regulationModel,
    regulationVersionModel,
    buildingStepModel,
    buildingObstacleModel,
    buildingMonthModel,
    indicatorTreeModel,
    indicatorModel,
    assessmentModel,
    indicatorScoreModel,
    evidenceModel,
    inspectionModel,
    findingModel,
    responsibilityLetterModel,
    calendarDayModel,
    openingHoursModel,
    bellTimeModel,
    dutyPostModel,
    dutyModel,
    dutyAwayModel,
    dutySwapModel,
    dutyRegisterModel,
    assetModel,
    stockMoveModel,
    maintenanceModel,
    intakeModel,
    intakeLineModel,
    stocktakeModel,
    stocktakeCountModel,
    settlementModel,
    writeOffModel,
    writeOffLineModel,
    handoverModel,
    standardLineModel,
    titleModel,
    copyModel,
    cardModel,
    labelLayoutModel,
    loanModel,
    lendingRuleModel,
    holdModel,
    reservationModel,
    chargeModel,
    activityModel,
    activityChildModel,
    activityPersonModel,
    activityPhotoModel,
  ].map((model): [string, RecordModel] => [model.name, model as unknown as RecordModel]),
);

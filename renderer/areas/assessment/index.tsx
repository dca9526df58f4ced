/** 考核和督查整改: indicators, scores, evidence; inspections and what they found. */
import type { Area } from '../area.ts';

export const assessmentArea: Area = { routes: [], navigation: [], finders: [], commands: [] };

import { Stepper } from '@mantine/core';
import { useState } from 'react';
import { dayOf } from '../../../shared/values/day.ts';
import { LanguageSwitch } from '../frame/LanguageSwitch.tsx';
import { Logo } from '../frame/Logo.tsx';
import { showLanguage, useText } from '../text.ts';
import { type Answers, firstAnswers, type Step, steps } from './answers.ts';
import { ClassesStep } from './ClassesStep.tsx';
import { PrincipalStep } from './PrincipalStep.tsx';
import { type Made, RecoveryStep } from './RecoveryStep.tsx';
import { RestoreStep } from './RestoreStep.tsx';
import { SchoolStep } from './SchoolStep.tsx';
import classes from './setUp.module.css';
import { TermsStep } from './TermsStep.tsx';
import { Welcome } from './Welcome.tsx';

export interface StepProps {
  answers: Answers;
  onAnswers(answers: Answers): void;
  onNext(): void;
  onBack(): void;
}

/** The first start on a PC: from nothing to a school with its encrypted database and one principal. */
export function SetUp() {
  const { t } = useText();
  const [step, setStep] = useState<Step>('welcome');
  const [answers, setAnswers] = useState(() => firstAnswers(dayOf(Date.now())));
  const [restoring, setRestoring] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const at = steps.indexOf(step);
  const common: StepProps = {
    answers,
    onAnswers: setAnswers,
    onNext: () => setStep(steps[at + 1]!),
    onBack: () => setStep(steps[at - 1]!),
  };
  return (
    <div className={classes.screen}>
      <header className={classes.top}>
        <Logo size={30} />
        <span className={classes.name}>{t('frame.name')}</span>
        <span className={classes.language}>
          <LanguageSwitch onChange={(language) => void showLanguage(language)} />
        </span>
      </header>
      <div className={classes.middle}>
        <main className={classes.card}>
          {step !== 'welcome' && (
            <Stepper className={classes.steps ?? ''} active={at - 1} size="xs" allowNextStepsSelect={false}>
              {steps.slice(1).map((each) => (
                <Stepper.Step key={each} label={t(`frame.setUp.step.${each}`)} />
              ))}
            </Stepper>
          )}
          {step === 'welcome' && !restoring && (
            <Welcome onNext={common.onNext} onRestore={() => setRestoring(true)} />
          )}
          {restoring && <RestoreStep onBack={() => setRestoring(false)} />}
          {step === 'school' && <SchoolStep {...common} />}
          {step === 'terms' && <TermsStep {...common} />}
          {step === 'classes' && <ClassesStep {...common} />}
          {step === 'principal' && (
            <PrincipalStep
              {...common}
              onMade={(result) => {
                setMade(result);
                common.onNext();
              }}
            />
          )}
          {step === 'recovery' && made && <RecoveryStep made={made} answers={answers} />}
        </main>
      </div>
    </div>
  );
}

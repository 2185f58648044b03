import type { SetReference } from "@/lib/core/routing/irr/set-reference";
import { type IrrFailure, irrFailure } from "./failure";
import type { IrrAnswer, RouteQuestion, RouteRegistries } from "./route-registries";

/**
 * Servers that stand in for each other, as mirrors of the same registries do: the first that
 * answers is believed. When none does, the failure is the first one's.
 */
export class AlternativeRegistries implements RouteRegistries {
  constructor(private readonly registries: readonly RouteRegistries[]) {}

  expand(asked: SetReference) {
    return this.firstAnswer((each) => each.expand(asked));
  }

  judge(questions: readonly RouteQuestion[]) {
    return this.firstAnswer((each) => each.judge(questions));
  }

  originObjects(asn: number) {
    return this.firstAnswer((each) => each.originObjects(asn));
  }

  private async firstAnswer<T>(
    ask: (registries: RouteRegistries) => Promise<IrrAnswer<T> | IrrFailure>,
  ): Promise<IrrAnswer<T> | IrrFailure> {
    let failure: IrrFailure | null = null;
    for (const registries of this.registries) {
      const answer = await ask(registries);
      if (answer.ok) return answer;
      failure ??= answer;
    }
    return failure ?? irrFailure("unreachable", "no registry is configured");
  }
}

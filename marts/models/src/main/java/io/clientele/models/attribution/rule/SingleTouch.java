package io.clientele.models.attribution.rule;

import io.clientele.models.attribution.journey.Journey;
import io.clientele.models.attribution.journey.Touch;
import java.util.List;
import java.util.function.Predicate;

/** Rules that give everything to one touch. */
enum SingleTouch implements AttributionRule {
  FIRST {
    @Override
    int chosen(List<Touch> touches) {
      return 0;
    }
  },
  LAST {
    @Override
    int chosen(List<Touch> touches) {
      return touches.size() - 1;
    }
  },
  /** The last touch that is not direct; the last one when all are. */
  LAST_NON_DIRECT {
    @Override
    int chosen(List<Touch> touches) {
      int found = last(touches, touch -> !touch.isDirect());
      return found >= 0 ? found : LAST.chosen(touches);
    }
  },
  /** The first touch that was paid for; the last non-direct one when none was. */
  FIRST_PAID {
    @Override
    int chosen(List<Touch> touches) {
      for (int position = 0; position < touches.size(); position++) {
        if (touches.get(position).isPaid()) {
          return position;
        }
      }
      return LAST_NON_DIRECT.chosen(touches);
    }
  },
  /** The last touch that was paid for; the last non-direct one when none was. */
  LAST_PAID {
    @Override
    int chosen(List<Touch> touches) {
      int found = last(touches, Touch::isPaid);
      return found >= 0 ? found : LAST_NON_DIRECT.chosen(touches);
    }
  };

  /** The position that gets everything; there is at least one touch. */
  abstract int chosen(List<Touch> touches);

  @Override
  public double[] weights(Journey journey) {
    double[] weights = new double[journey.touches().size()];
    if (weights.length > 0) {
      weights[chosen(journey.touches())] = 1;
    }
    return weights;
  }

  private static int last(List<Touch> touches, Predicate<Touch> wanted) {
    int position = touches.size() - 1;
    while (position >= 0 && !wanted.test(touches.get(position))) {
      position--;
    }
    return position;
  }
}

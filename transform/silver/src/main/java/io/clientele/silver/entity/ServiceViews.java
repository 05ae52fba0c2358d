package io.clientele.silver.entity;

/** {@code activity, call_leg, survey_answer, consent}. */
final class ServiceViews {
  private final SilverViews views;

  ServiceViews(SilverViews views) {
    this.views = views;
  }

  void add() {
    if (views.staging().has("activity")) {
      views.make(
          views
              .entity("activity", "")
              .column(
                  "activity_date",
                  views.terms().date("coalesce(s.started_at, s.completed_at, s.due_at)"))
              .column("is_automatic", "coalesce(s.is_automatic, false)"));
    }
    if (views.staging().has("call_leg")) {
      views.make(views.entity("call_leg", ""));
    }
    if (views.staging().has("survey_answer")) {
      views.make(views.entity("survey_answer", ""));
    }
    if (views.staging().has("consent")) {
      views.make(views.entity("consent", ""));
    }
  }
}

package io.clientele.pipeline.schedule;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/**
 * Rings by the clock on the wall: Quartz looks at it again and again, so that a machine that slept
 * or whose clock was set rings when its time has come, not after so many seconds of being awake.
 */
public final class QuartzAlarm implements Alarm, AutoCloseable {
  private static final String BELL = "bell";

  private final Scheduler quartz;
  private final Semaphore bell = new Semaphore(0);

  public QuartzAlarm() {
    try {
      quartz = new StdSchedulerFactory(properties()).getScheduler();
      quartz.getContext().put(BELL, bell);
      quartz.start();
    } catch (SchedulerException failed) {
      throw new IllegalStateException("Quartz did not start: " + failed.getMessage(), failed);
    }
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.put("org.quartz.scheduler.instanceName", "clientele");
    properties.put("org.quartz.scheduler.skipUpdateCheck", "true");
    properties.put("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
    properties.put("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    properties.put("org.quartz.threadPool.threadCount", "1");
    properties.put("org.quartz.threadPool.makeThreadsDaemons", "true");
    properties.put("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    return properties;
  }

  @Override
  public void waitUntil(Instant instant) {
    JobDetail ring = JobBuilder.newJob(Ring.class).build();
    Trigger trigger = TriggerBuilder.newTrigger().startAt(Date.from(instant)).build();
    try {
      quartz.scheduleJob(ring, trigger);
      bell.acquire();
      quartz.unscheduleJob(trigger.getKey());
    } catch (SchedulerException failed) {
      throw new IllegalStateException("Quartz: " + failed.getMessage(), failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the wait that is going on, or the next one. */
  public void wake() {
    bell.release();
  }

  @Override
  public void close() {
    try {
      quartz.shutdown();
    } catch (SchedulerException failed) {
      throw new IllegalStateException("Quartz: " + failed.getMessage(), failed);
    }
  }

  /** What Quartz runs. */
  public static final class Ring implements Job {
    @Override
    public void execute(JobExecutionContext context) {
      try {
        Object bell = Objects.requireNonNull(context.getScheduler().getContext().get(BELL));
        ((Semaphore) bell).release();
      } catch (SchedulerException failed) {
        throw new IllegalStateException(failed);
      }
    }
  }
}

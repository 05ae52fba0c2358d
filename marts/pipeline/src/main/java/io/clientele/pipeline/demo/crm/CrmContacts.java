package io.clientele.pipeline.demo.crm;

import io.clientele.pipeline.demo.draw.Dice;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.people.Contact;
import io.clientele.pipeline.demo.people.Doubles;
import io.clientele.pipeline.demo.people.Employee.Team;
import io.clientele.pipeline.demo.people.Likeness;
import io.clientele.pipeline.demo.people.Person;
import io.clientele.pipeline.demo.people.Staff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who stands in the customer relationship system, and how.
 *
 * <p>Everybody with a deal, a mail or a service call has a contact; leads carry the same writing of
 * name and address, whether or not they became contacts.
 *
 * @param contacts by index
 * @param ofPerson the index of a person's contact, or -1
 * @param written how each person's name and address are written in this system
 * @param likenesses how that compares with what the person wrote first
 */
public record CrmContacts(
    List<CrmContact> contacts,
    List<Integer> ofPerson,
    List<Contact> written,
    List<Likeness> likenesses) {

  public static CrmContacts of(
      long seed,
      List<Person> people,
      List<Deal> deals,
      List<Task> tasks,
      List<Mail> mails,
      Staff staff) {
    Dice dice = Dice.of(seed, "contacts");
    long[] since = since(people.size(), deals, tasks, mails);
    List<Integer> ofPerson = new ArrayList<>(people.size());
    List<CrmContact> contacts = new ArrayList<>();
    List<Contact> written = new ArrayList<>(people.size());
    List<Likeness> likenesses = new ArrayList<>(people.size());
    for (Person person : people) {
      Likeness likeness = likeness(person, dice);
      Contact contact = Doubles.again(person, likeness, dice);
      written.add(contact);
      likenesses.add(likeness);
      boolean isContact = since[person.index()] != Timeline.NEVER;
      ofPerson.add(isContact ? contacts.size() : Task.NONE);
      if (isContact) {
        int day = Timeline.day(since[person.index()]);
        contacts.add(
            new CrmContact(
                contacts.size(),
                person.index(),
                person.isCompany(),
                likeness,
                contact,
                staff.anyOf(person.isCompany() ? Team.SALES : Team.SERVICE, day, dice).index(),
                since[person.index()],
                dice.chance(20) ? dice.between(2, 4) : 0));
      }
    }
    return new CrmContacts(
        List.copyOf(contacts),
        List.copyOf(ofPerson),
        List.copyOf(written),
        List.copyOf(likenesses));
  }

  private static Likeness likeness(Person person, Dice dice) {
    Likeness likeness = dice.likely(List.of(Likeness.values()), 0, 72, 20, 8);
    if (likeness == Likeness.SAME_EMAIL && person.contact().email().isEmpty()) {
      return Likeness.SAME_PHONE;
    }
    return likeness == Likeness.SAME_PHONE && person.phoneDigits().isEmpty()
        ? Likeness.SAME_EMAIL
        : likeness;
  }

  private static long[] since(int people, List<Deal> deals, List<Task> tasks, List<Mail> mails) {
    long[] since = new long[people];
    Arrays.fill(since, Timeline.NEVER);
    for (Deal deal : deals) {
      since[deal.person()] = Math.min(since[deal.person()], deal.createdAt());
    }
    for (Task task : tasks) {
      if (task.lead() == Task.NONE) {
        since[task.person()] = Math.min(since[task.person()], task.createdAt());
      }
    }
    for (Mail mail : mails) {
      since[mail.person()] = Math.min(since[mail.person()], mail.at());
    }
    return since;
  }
}

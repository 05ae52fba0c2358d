package io.clientele.pipeline.notify;

import io.clientele.connector.schedule.MailSpec;
import io.clientele.connector.schedule.MailSpec.Security;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;

/** Sends a mail of plain text by SMTP. */
public final class MailChannel implements Channel {
  private final MailSpec spec;
  private final String user;
  private final String password;
  private final Session session;
  private final Clock clock;

  /**
   * A channel.
   *
   * @param user empty when the server asks for none
   * @param timeout for the connection, and again for every answer
   */
  public MailChannel(MailSpec spec, String user, String password, Duration timeout, Clock clock) {
    this.spec = spec;
    this.user = user;
    this.password = password;
    this.clock = clock;
    this.session = Session.getInstance(properties(spec, user, timeout));
  }

  private static Properties properties(MailSpec spec, String user, Duration timeout) {
    Properties properties = new Properties();
    String wait = String.valueOf(timeout.toMillis());
    boolean isTls = spec.security() == Security.TLS;
    boolean isStarttls = spec.security() == Security.STARTTLS;
    properties.put("mail.smtp.host", spec.host());
    properties.put("mail.smtp.port", String.valueOf(spec.port()));
    properties.put("mail.smtp.auth", String.valueOf(!user.isEmpty()));
    properties.put("mail.smtp.connectiontimeout", wait);
    properties.put("mail.smtp.timeout", wait);
    properties.put("mail.smtp.writetimeout", wait);
    properties.put("mail.smtp.ssl.enable", String.valueOf(isTls));
    properties.put("mail.smtp.starttls.enable", String.valueOf(isStarttls));
    properties.put("mail.smtp.starttls.required", String.valueOf(isStarttls));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.from", spec.from());
    return properties;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public void send(Message message) throws IOException {
    try (Transport transport = session.getTransport("smtp")) {
      MimeMessage mail = mail(message);
      if (user.isEmpty()) {
        transport.connect();
      } else {
        transport.connect(user, password);
      }
      transport.sendMessage(mail, mail.getAllRecipients());
    } catch (AuthenticationFailedException refused) {
      throw new RefusedMessageException("the mail server refuses user or password");
    } catch (SendFailedException refused) {
      throw new RefusedMessageException("the mail server refuses an address");
    } catch (MessagingException failed) {
      throw new IOException("the mail server " + spec.host() + ": " + failed.getMessage(), failed);
    }
  }

  private MimeMessage mail(Message message) throws MessagingException {
    MimeMessage mail = new MimeMessage(session);
    mail.setFrom(new InternetAddress(spec.from()));
    for (String to : spec.to()) {
      mail.addRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(to));
    }
    mail.setSubject(message.subject(), StandardCharsets.UTF_8.name());
    mail.setText(message.text(), StandardCharsets.UTF_8.name());
    mail.setSentDate(Date.from(clock.instant()));
    return mail;
  }
}

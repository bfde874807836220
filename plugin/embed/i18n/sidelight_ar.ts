<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG" sourcelanguage="en">
<context>
    <name>AboutSheet</name>
    <message>
        <source>About Sidelight</source>
        <translation>حول Sidelight</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Who is this, what is going on, what do I do next.</source>
        <translation>من المتصل، وما الذي يجري، وما الخطوة التالية.</translation>
    </message>
</context>
<context>
    <name>AlertCard</name>
    <message>
        <source>seen</source>
        <translation>تم الاطلاع</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>تأكيد الاطلاع</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>تأجيل</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>لماذا؟</translation>
    </message>
    <message>
        <source>Why this alert: %1</source>
        <translation>سبب هذا التنبيه: %1</translation>
    </message>
    <message>
        <source>Why this</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>For 15 minutes</source>
        <translation>لمدة 15 دقيقة</translation>
    </message>
</context>
<context>
    <name>AlertsBlock</name>
    <message>
        <source>Alerts: %1</source>
        <translation>التنبيهات: %1</translation>
    </message>
</context>
<context>
    <name>AppMenu</name>
    <message>
        <source>Work online</source>
        <translation>العمل متصلًا</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>العمل دون اتصال</translation>
    </message>
    <message>
        <source>This is somebody else</source>
        <translation>هذا شخص آخر</translation>
    </message>
    <message>
        <source>Ctrl U</source>
        <translation>Ctrl U</translation>
    </message>
    <message>
        <source>Why no alert?</source>
        <translation>لماذا لا يوجد تنبيه؟</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>Ctrl +</source>
        <translation>Ctrl +</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>نص أصغر</translation>
    </message>
    <message>
        <source>Ctrl −</source>
        <translation>Ctrl −</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>About and versions</source>
        <translation>معلومات وإصدارات</translation>
    </message>
    <message>
        <source>Connected pages</source>
        <translation>الصفحات المتصلة</translation>
    </message>
    <message>
        <source>Alt C</source>
        <translation>Alt C</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Ctrl ,</translation>
    </message>
</context>
<context>
    <name>ArticleSheet</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Thank you, noted.</source>
        <translation>شكرًا، تم التسجيل.</translation>
    </message>
    <message>
        <source>Did this help?</source>
        <translation>هل أفادك هذا؟</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Alt H</source>
        <translation>Alt H</translation>
    </message>
    <message>
        <source>Alt N</source>
        <translation>Alt N</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <translation>Ctrl Z</translation>
    </message>
</context>
<context>
    <name>CandidateRow</name>
    <message>
        <source>This one</source>
        <translation>هذا الشخص</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>اختيار</translation>
    </message>
</context>
<context>
    <name>ClosedCard</name>
    <message>
        <source>Closed until you choose</source>
        <translation>مغلق إلى أن تختار</translation>
    </message>
    <message>
        <source>History and notes stay closed until you choose. Nothing is written to any profile before that.</source>
        <translation>يبقى السجل والملاحظات مغلقين إلى أن تختار. لا يُكتب شيء في أي ملف قبل ذلك.</translation>
    </message>
</context>
<context>
    <name>ConfigNotice</name>
    <message>
        <source>%1 The cards keep their places until you turn to another interaction.</source>
        <extracomment>What a new configuration is, and what waits</extracomment>
        <translation>%1 تبقى البطاقات في أماكنها حتى تنتقل إلى تفاعل آخر.</translation>
    </message>
    <message>
        <source>Rearrange now</source>
        <translation>إعادة الترتيب الآن</translation>
    </message>
</context>
<context>
    <name>ConversationCard</name>
    <message>
        <source>Live</source>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>المحادثة</translation>
    </message>
</context>
<context>
    <name>CustomerCard</name>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
</context>
<context>
    <name>DoNextCard</name>
    <message>
        <source>Do next</source>
        <translation>الخطوة التالية</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Go on with the guide</source>
        <translation>متابعة الدليل</translation>
    </message>
    <message>
        <source>Nothing is suggested at the moment.</source>
        <translation>لا توجد اقتراحات في الوقت الحالي.</translation>
    </message>
</context>
<context>
    <name>EmptyDesk</name>
    <message>
        <source>Nobody on the line</source>
        <translation>لا أحد على الخط</translation>
    </message>
    <message>
        <source>When the hub is back, the next call, chat or mail opens here by itself.</source>
        <translation>عند عودة الخادم، تُفتح هنا تلقائيًا المكالمة أو المحادثة أو الرسالة التالية.</translation>
    </message>
    <message>
        <source>The next call, chat or mail opens here by itself.</source>
        <translation>تُفتح هنا تلقائيًا المكالمة أو المحادثة أو الرسالة التالية.</translation>
    </message>
</context>
<context>
    <name>EvidenceSheet</name>
    <message>
        <source>The events behind it</source>
        <translation>الأحداث التي وراءه</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>GuideCard</name>
    <message>
        <source>Finish the guide</source>
        <translation>إتمام الدليل</translation>
    </message>
    <message>
        <source>Alt D</source>
        <translation>Alt D</translation>
    </message>
    <message>
        <source>Did not work out</source>
        <translation>لم ينجح</translation>
    </message>
    <message>
        <source>Leave guide</source>
        <translation>مغادرة الدليل</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Alt B</source>
        <translation>Alt B</translation>
    </message>
    <message>
        <source>Your team has changed this guide since you began. You go on with the one you began.</source>
        <translation>غيّر فريقك هذا الدليل منذ أن بدأت. ستتابع بالدليل الذي بدأت به.</translation>
    </message>
    <message>
        <source>Take the new one</source>
        <translation>استخدام الجديد</translation>
    </message>
</context>
<context>
    <name>GuideFieldRow</name>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>تغيير: %1</translation>
    </message>
    <message>
        <source>Something else than %1</source>
        <translation>شيء آخر غير %1</translation>
    </message>
</context>
<context>
    <name>GuideStepBody</name>
    <message>
        <source>Alt %1</source>
        <translation>Alt %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Alt D</source>
        <translation>Alt D</translation>
    </message>
</context>
<context>
    <name>HereTo</name>
    <message>
        <source>Here to</source>
        <translation>سبب التواصل</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Find in history</source>
        <translation>بحث في السجل</translation>
    </message>
    <message>
        <source>Nothing of that kind.</source>
        <translation>لا شيء من هذا النوع.</translation>
    </message>
    <message>
        <source>Nothing has happened yet that we know of.</source>
        <translation>لا يوجد شيء معروف حتى الآن.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Loading older ones…</source>
        <translation>جارٍ تحميل الأقدم…</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>عرض الأقدم</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
</context>
<context>
    <name>IdentityChip</name>
    <message>
        <source>%1, hidden; show</source>
        <translation>%1، مخفي؛ إظهار</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation>%1، مخفي</translation>
    </message>
</context>
<context>
    <name>JourneyCard</name>
    <message>
        <source>Journey</source>
        <translation>رحلة العميل</translation>
    </message>
    <message>
        <source>Load it</source>
        <translation>تحميل</translation>
    </message>
    <message>
        <source>Load what was before</source>
        <translation>تحميل ما قبل ذلك</translation>
    </message>
    <message>
        <source>Look further back</source>
        <translation>النظر إلى فترة أطول</translation>
    </message>
</context>
<context>
    <name>JourneyHead</name>
    <message>
        <source>7 days</source>
        <translation>٧ أيام</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>٣٠ يومًا</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>سنة</translation>
    </message>
    <message>
        <source>No score yet</source>
        <translation>لا درجة بعد</translation>
    </message>
</context>
<context>
    <name>JourneyPlot</name>
    <message>
        <source>Journey: %1</source>
        <translation>رحلة العميل: %1</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Alt 1–3</source>
        <translation>Alt 1–3</translation>
    </message>
    <message>
        <source>Do what is suggested</source>
        <translation>تنفيذ الاقتراح</translation>
    </message>
    <message>
        <source>Alt A</source>
        <translation>Alt A</translation>
    </message>
    <message>
        <source>Acknowledge the first alert</source>
        <translation>تأكيد الاطلاع على أول تنبيه</translation>
    </message>
    <message>
        <source>Alt M</source>
        <translation>Alt M</translation>
    </message>
    <message>
        <source>Show all alerts, or fewer</source>
        <translation>عرض كل التنبيهات أو عدد أقل</translation>
    </message>
    <message>
        <source>1–3</source>
        <translation>1–3</translation>
    </message>
    <message>
        <source>Say who is calling, when it is asked</source>
        <translation>تحديد المتصل عند السؤال عنه</translation>
    </message>
    <message>
        <source>Ctrl U</source>
        <translation>Ctrl U</translation>
    </message>
    <message>
        <source>This is somebody else: undo the match</source>
        <translation>هذا شخص آخر: إلغاء التحديد</translation>
    </message>
    <message>
        <source>Ctrl Tab</source>
        <translation>Ctrl Tab</translation>
    </message>
    <message>
        <source>Next interaction</source>
        <translation>التفاعل التالي</translation>
    </message>
    <message>
        <source>Ctrl 1–9</source>
        <translation>Ctrl 1–9</translation>
    </message>
    <message>
        <source>Interaction by its place</source>
        <translation>التفاعل حسب موضعه</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>كتابة ملاحظة</translation>
    </message>
    <message>
        <source>Ctrl E</source>
        <translation>Ctrl E</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>الإنهاء</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <source>Save the note, finish the wrap-up</source>
        <translation>حفظ الملاحظة وإتمام الإنهاء</translation>
    </message>
    <message>
        <source>Ctrl + −</source>
        <translation>Ctrl + −</translation>
    </message>
    <message>
        <source>Larger or smaller text</source>
        <translation>نص أكبر أو أصغر</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Alt O</source>
        <translation>Alt O</translation>
    </message>
    <message>
        <source>In the wrap-up: choose the outcome by its first letter</source>
        <translation>في الإنهاء: اختيار النتيجة بحرفها الأول</translation>
    </message>
    <message>
        <source>Alt K</source>
        <translation>Alt K</translation>
    </message>
    <message>
        <source>In the wrap-up: use the drafted summary</source>
        <translation>في الإنهاء: استخدام الملخص المقترح</translation>
    </message>
    <message>
        <source>Alt P</source>
        <translation>Alt P</translation>
    </message>
    <message>
        <source>In the wrap-up: add a promise</source>
        <translation>في الإنهاء: إضافة وعد</translation>
    </message>
    <message>
        <source>Alt D, Alt B</source>
        <translation>Alt D, Alt B</translation>
    </message>
    <message>
        <source>In a guide: step done, step back</source>
        <translation>في الدليل: تمت الخطوة، خطوة إلى الوراء</translation>
    </message>
    <message>
        <source>Alt C</source>
        <translation>Alt C</translation>
    </message>
    <message>
        <source>Pages of browsers: connect or disconnect</source>
        <translation>صفحات المتصفح: وصل أو فصل</translation>
    </message>
    <message>
        <source>F9</source>
        <translation>F9</translation>
    </message>
    <message>
        <source>Fold the window to a strip, or open it</source>
        <translation>طي النافذة إلى شريط أو فتحها</translation>
    </message>
    <message>
        <source>Ctrl Shift ← →</source>
        <translation>Ctrl Shift ← →</translation>
    </message>
    <message>
        <source>Stand at the left or the right</source>
        <translation>الوقوف يسارًا أو يمينًا</translation>
    </message>
    <message>
        <source>Ctrl Shift ↑ ↓</source>
        <translation>Ctrl Shift ↑ ↓</translation>
    </message>
    <message>
        <source>Make the window wider or narrower</source>
        <translation>توسيع النافذة أو تضييقها</translation>
    </message>
    <message>
        <source>Alt J</source>
        <translation>Alt J</translation>
    </message>
    <message>
        <source>Walk the journey: ← → from mark to mark, ↵ to the history</source>
        <translation>التنقل في رحلة العميل: ← → من نقطة إلى نقطة، ↵ إلى السجل</translation>
    </message>
    <message>
        <source>Alt R</source>
        <translation>Alt R</translation>
    </message>
    <message>
        <source>Show the next hidden value for half a minute</source>
        <translation>إظهار القيمة المخفية التالية لنصف دقيقة</translation>
    </message>
    <message>
        <source>Alt T, Alt W</source>
        <translation>Alt T, Alt W</translation>
    </message>
    <message>
        <source>Try what was refused again, or withdraw it</source>
        <translation>إعادة محاولة المرفوض أو سحبه</translation>
    </message>
    <message>
        <source>Alt S</source>
        <translation>Alt S</translation>
    </message>
    <message>
        <source>Snooze the first alert</source>
        <translation>تأجيل أول تنبيه</translation>
    </message>
    <message>
        <source>Find anything: history, customers, knowledge, commands</source>
        <translation>البحث في كل شيء: السجل والعملاء والمعرفة والأوامر</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Ctrl ,</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>PgUp, PgDn</source>
        <translation>Page Up، Page Down</translation>
    </message>
    <message>
        <source>Scroll by a page</source>
        <translation>التمرير بمقدار صفحة</translation>
    </message>
    <message>
        <source>Alt L</source>
        <translation>Alt L</translation>
    </message>
    <message>
        <source>Read along with what is said, or fold it away</source>
        <translation>متابعة ما يُقال أو طيّه</translation>
    </message>
    <message>
        <source>Alt 1–6</source>
        <translation>Alt 1–6</translation>
    </message>
    <message>
        <source>In a guide: answer its question</source>
        <translation>في الدليل: الإجابة عن سؤاله</translation>
    </message>
    <message>
        <source>Alt I</source>
        <translation>Alt I</translation>
    </message>
    <message>
        <source>In a guide: fill in what is asked for</source>
        <translation>في الدليل: تعبئة ما يُطلب</translation>
    </message>
    <message>
        <source>Alt H, Alt N</source>
        <translation>Alt H، Alt N</translation>
    </message>
    <message>
        <source>In an article: it helped, it did not</source>
        <translation>في المقال: أفاد، لم يفد</translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <translation>Ctrl Z</translation>
    </message>
    <message>
        <source>In an article: take that back</source>
        <translation>في المقال: التراجع عن ذلك</translation>
    </message>
</context>
<context>
    <name>KindMenu</name>
    <message>
        <source>All types</source>
        <translation>كل الأنواع</translation>
    </message>
</context>
<context>
    <name>KnowledgeCard</name>
    <message>
        <source>Knowledge</source>
        <translation>المعرفة</translation>
    </message>
    <message>
        <source>for this interaction</source>
        <translation>لهذا التفاعل</translation>
    </message>
</context>
<context>
    <name>LeftOutLines</name>
    <message>
        <source>Less</source>
        <translation>أقل</translation>
    </message>
    <message>
        <source>What is not shown, and why</source>
        <translation>ما لا يُعرض، ولماذا</translation>
    </message>
</context>
<context>
    <name>LiveMark</name>
    <message>
        <source>Connection: %1</source>
        <translation>الاتصال: %1</translation>
    </message>
</context>
<context>
    <name>LoadingCard</name>
    <message>
        <source>Customer, loading</source>
        <translation>العميل، جارٍ التحميل</translation>
    </message>
</context>
<context>
    <name>MatchCard</name>
    <message>
        <source>This number or address is not in any profile we may see. You can still take notes: they stay with this interaction.</source>
        <translation>هذا الرقم أو العنوان غير موجود في أي ملف يمكننا الاطلاع عليه. يمكنك مع ذلك تدوين ملاحظات: ستبقى مع هذا التفاعل.</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>لا أحد منهم</translation>
    </message>
</context>
<context>
    <name>MenuChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>NearMissSheet</name>
    <message>
        <source>Why no alert?</source>
        <translation>لماذا لا يوجد تنبيه؟</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>No rule came close to an alert for this customer.</source>
        <translation>لم تقترب أي قاعدة من إطلاق تنبيه لهذا العميل.</translation>
    </message>
    <message>
        <source>These rules nearly fired for this customer.</source>
        <translation>كادت هذه القواعد تُطلق تنبيهًا لهذا العميل.</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Note on this interaction</source>
        <translation>ملاحظة على هذا التفاعل</translation>
    </message>
    <message>
        <source>Write what the next one should know</source>
        <translation>اكتب ما يجب أن يعرفه الموظف التالي</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>حفظ الملاحظة</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Ctrl ↵</translation>
    </message>
</context>
<context>
    <name>OfflineBanner</name>
    <message>
        <source>Try now</source>
        <translation>حاول الآن</translation>
    </message>
    <message>
        <source>Try to reach the hub now</source>
        <translation>محاولة الاتصال بالخادم الآن</translation>
    </message>
</context>
<context>
    <name>PageNotice</name>
    <message>
        <source>Connect or refuse…</source>
        <translation>وصل أو رفض…</translation>
    </message>
</context>
<context>
    <name>PageRow</name>
    <message>
        <source>Disconnect</source>
        <translation>فصل</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>فصل %1</translation>
    </message>
</context>
<context>
    <name>PagesSheet</name>
    <message>
        <source>Connected pages</source>
        <translation>الصفحات المتصلة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Code on the page</source>
        <translation>الرمز الظاهر في الصفحة</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>وصل</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>No page is connected.</source>
        <translation>لا توجد صفحة متصلة.</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Sidelight</source>
        <translation>Sidelight</translation>
    </message>
    <message>
        <source>Alert above</source>
        <translation>تنبيه في الأعلى</translation>
    </message>
</context>
<context>
    <name>PanelFooter</name>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>الإنهاء</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>بحث شامل</translation>
    </message>
</context>
<context>
    <name>PanelHeader</name>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
</context>
<context>
    <name>PromiseRow</name>
    <message>
        <source>What we promised</source>
        <translation>ما وعدنا به</translation>
    </message>
    <message>
        <source>What did you promise</source>
        <translation>بمَ وعدت</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>الموعد: %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation>خلال 3 أيام</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>خلال أسبوع</translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation>خلال أسبوعين</translation>
    </message>
    <message>
        <source>Remove this promise</source>
        <translation>إزالة هذا الوعد</translation>
    </message>
</context>
<context>
    <name>ScoreButton</name>
    <message>
        <source>Hides why</source>
        <translation>يخفي الأسباب</translation>
    </message>
    <message>
        <source>Shows why</source>
        <translation>يعرض الأسباب</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>التجربة</translation>
    </message>
</context>
<context>
    <name>SearchCard</name>
    <message>
        <source>Found</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>إغلاق البحث</translation>
    </message>
    <message>
        <source>Nothing here has these words.</source>
        <translation>لا شيء هنا يحتوي على هذه الكلمات.</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>حسب النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>الحركة</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>مخفّفة</translation>
    </message>
    <message>
        <source>Snooze alerts for</source>
        <translation>تأجيل التنبيهات لمدة</translation>
    </message>
    <message>
        <source>The customer&apos;s local time</source>
        <translation>التوقيت المحلي للعميل</translation>
    </message>
    <message>
        <source>Beside the name</source>
        <translation>بجانب الاسم</translation>
    </message>
    <message>
        <source>Configuration of the team</source>
        <translation>إعدادات الفريق</translation>
    </message>
    <message>
        <source>As the team</source>
        <translation>كما اختار الفريق</translation>
    </message>
</context>
<context>
    <name>SignInCode</name>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>نسخ الرمز</translation>
    </message>
</context>
<context>
    <name>SignInSheet</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>فتح الصفحة مرة أخرى</translation>
    </message>
    <message>
        <source>Use the browser</source>
        <translation>استخدام المتصفح</translation>
    </message>
    <message>
        <source>Use another device</source>
        <translation>استخدام جهاز آخر</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>SnoozeMenu</name>
    <message>
        <source>For 5 minutes</source>
        <translation>لمدة 5 دقائق</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>لمدة ساعة</translation>
    </message>
    <message>
        <source>Not for this interaction</source>
        <translation>ليس لهذا التفاعل</translation>
    </message>
    <message>
        <source>Alt S</source>
        <translation>Alt S</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Sidelight, folded</source>
        <translation>Sidelight، مطوي</translation>
    </message>
    <message>
        <source>Open Sidelight</source>
        <translation>فتح Sidelight</translation>
    </message>
</context>
<context>
    <name>StripAction</name>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>StripAlert</name>
    <message>
        <source>Why?</source>
        <translation>لماذا؟</translation>
    </message>
</context>
<context>
    <name>SuggestionRow</name>
    <message>
        <source>Why this suggestion</source>
        <translation>سبب هذا الاقتراح</translation>
    </message>
    <message>
        <source>Why this</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Not now:</source>
        <translation>ليس الآن:</translation>
    </message>
    <message>
        <source>Done already</source>
        <translation>تم من قبل</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>غير مناسب</translation>
    </message>
    <message>
        <source>Customer declined</source>
        <translation>رفض العميل</translation>
    </message>
</context>
<context>
    <name>SummaryProposal</name>
    <message>
        <source>Use this</source>
        <translation>استخدامه</translation>
    </message>
    <message>
        <source>Alt K</source>
        <translation>Alt K</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>لا، شكرًا</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>Interactions</source>
        <translation>التفاعلات</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>في انتظار الإرسال</translation>
    </message>
</context>
<context>
    <name>WaitingRow</name>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>سحب</translation>
    </message>
</context>
<context>
    <name>WhyLine</name>
    <message>
        <source>Show in the history: %1</source>
        <translation>عرض في السجل: %1</translation>
    </message>
</context>
<context>
    <name>WrapUpCard</name>
    <message>
        <source>Wrap up</source>
        <translation>الإنهاء</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
    <message>
        <source>What was it about, what did you agree on</source>
        <translation>ما الموضوع، وعلامَ اتفقتم</translation>
    </message>
    <message>
        <source>Close, keep draft</source>
        <translation>إغلاق مع الاحتفاظ بالمسودة</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>إتمام</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Or write your own</source>
        <translation>أو اكتب ملخصك</translation>
    </message>
    <message>
        <source>We promised</source>
        <translation>وعودنا</translation>
    </message>
    <message>
        <source>Add a promise</source>
        <translation>إضافة وعد</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Action</name>
    <message>
        <source>Apologise</source>
        <translation>تقديم اعتذار</translation>
    </message>
    <message>
        <source>Apologise and take the case over</source>
        <translation>الاعتذار وتولّي الحالة</translation>
    </message>
    <message>
        <source>Block the card</source>
        <translation>إيقاف البطاقة</translation>
    </message>
    <message>
        <source>Ask the team leader</source>
        <translation>سؤال قائد الفريق</translation>
    </message>
    <message>
        <source>Pass the case on to a specialist</source>
        <translation>تحويل الحالة إلى مختص</translation>
    </message>
    <message>
        <source>Correct the consent</source>
        <translation>تصحيح الموافقة</translation>
    </message>
    <message>
        <source>Hold payments to the new payee</source>
        <translation>تعليق الدفعات للمستفيد الجديد</translation>
    </message>
    <message>
        <source>Hold the transfer</source>
        <translation>تعليق التحويل</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>ردّ المبلغ</translation>
    </message>
    <message>
        <source>Keep the promise now</source>
        <translation>الوفاء بالوعد الآن</translation>
    </message>
    <message>
        <source>Agree on a new date</source>
        <translation>الاتفاق على موعد جديد</translation>
    </message>
    <message>
        <source>Offer to pay expenses</source>
        <translation>عرض تغطية المصاريف</translation>
    </message>
    <message>
        <source>Offer the lounge</source>
        <translation>عرض صالة الانتظار</translation>
    </message>
    <message>
        <source>Offer to pay in parts</source>
        <translation>عرض الدفع على أقساط</translation>
    </message>
    <message>
        <source>Read the safety notice out</source>
        <translation>قراءة إشعار السلامة</translation>
    </message>
    <message>
        <source>Offer another connection</source>
        <translation>عرض رحلة بديلة</translation>
    </message>
    <message>
        <source>Make an offer to stay</source>
        <translation>تقديم عرض للبقاء</translation>
    </message>
    <message>
        <source>Send the label for the recall</source>
        <translation>إرسال ملصق الاسترجاع</translation>
    </message>
    <message>
        <source>Send a replacement</source>
        <translation>إرسال بديل</translation>
    </message>
    <message>
        <source>Send the thread that answers it</source>
        <translation>إرسال الموضوع الذي يجيب عنه</translation>
    </message>
    <message>
        <source>Slow down and listen</source>
        <translation>التمهّل والاستماع</translation>
    </message>
    <message>
        <source>Take the case yourself</source>
        <translation>تولّي الحالة بنفسك</translation>
    </message>
    <message>
        <source>Say how the outage stands</source>
        <translation>الإبلاغ بحالة العطل</translation>
    </message>
    <message>
        <source>Say what the customer is entitled to</source>
        <translation>بيان حقوق العميل</translation>
    </message>
    <message>
        <source>Trace the bag</source>
        <translation>تتبّع الحقيبة</translation>
    </message>
    <message>
        <source>Trace the parcel</source>
        <translation>تتبّع الطرد</translation>
    </message>
    <message>
        <source>Verify in person</source>
        <translation>التحقق شخصيًا</translation>
    </message>
    <message>
        <source>Verify by one-time code</source>
        <translation>التحقق برمز لمرة واحدة</translation>
    </message>
</context>
<context>
    <name>sidelight::models::AlertsModel</name>
    <message>
        <source>Show fewer alerts</source>
        <translation>عرض تنبيهات أقل</translation>
    </message>
    <message numerus="yes">
        <source>%n more alert(s)</source>
        <translation>
            <numerusform>لا تنبيهات أخرى</numerusform>
            <numerusform>تنبيه واحد آخر</numerusform>
            <numerusform>تنبيهان آخران</numerusform>
            <numerusform>%Ln تنبيهات أخرى</numerusform>
            <numerusform>%Ln تنبيهًا آخر</numerusform>
            <numerusform>%Ln تنبيه آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>لا شيء حرج</numerusform>
            <numerusform>واحد حرج</numerusform>
            <numerusform>اثنان حرجان</numerusform>
            <numerusform>%Ln حرجة</numerusform>
            <numerusform>%Ln حرجًا</numerusform>
            <numerusform>%Ln حرج</numerusform>
        </translation>
    </message>
    <message>
        <source>Critical alert: %1</source>
        <translation>تنبيه حرج: %1</translation>
    </message>
    <message>
        <source>Alert: %1</source>
        <translation>تنبيه: %1</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>مؤجّل حتى %1</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>ولا مرة</numerusform>
            <numerusform>مرة واحدة</numerusform>
            <numerusform>مرتان</numerusform>
            <numerusform>%Ln مرات</numerusform>
            <numerusform>%Ln مرة</numerusform>
            <numerusform>%Ln مرة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::models::ArticlesModel</name>
    <message>
        <source>offline copy of %1</source>
        <translation>نسخة محلية بتاريخ %1</translation>
    </message>
    <message>
        <source>offline copy</source>
        <translation>نسخة محلية</translation>
    </message>
    <message>
        <source>fits in part</source>
        <translation>يطابق جزئيًا</translation>
    </message>
</context>
<context>
    <name>sidelight::models::CandidatesModel</name>
    <message>
        <source>Known by this number</source>
        <translation>معروف بهذا الرقم</translation>
    </message>
    <message>
        <source>Known by this address</source>
        <translation>معروف بهذا العنوان</translation>
    </message>
    <message>
        <source>Known by this account</source>
        <translation>معروف بهذا الحساب</translation>
    </message>
    <message>
        <source>Known by this device</source>
        <translation>معروف بهذا الجهاز</translation>
    </message>
    <message>
        <source>Known by this name</source>
        <translation>معروف بهذا الاسم</translation>
    </message>
    <message>
        <source>verified %1</source>
        <translation>تم التحقق في %1</translation>
    </message>
    <message>
        <source>never verified</source>
        <translation>لم يُتحقق منه قط</translation>
    </message>
</context>
<context>
    <name>sidelight::models::ConversationModel</name>
    <message>
        <source>Customer: %1</source>
        <translation>العميل: %1</translation>
    </message>
    <message>
        <source>Agent: %1</source>
        <translation>الموظف: %1</translation>
    </message>
    <message>
        <source>Bot: %1</source>
        <translation>الروبوت: %1</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Ground</name>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>The customer said %1.</source>
        <translation>قال العميل %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>It belongs to %1.</source>
        <translation>هذا جزء من %1.</translation>
    </message>
    <message>
        <source>It often follows %1.</source>
        <translation>غالبًا ما يلي %1.</translation>
    </message>
    <message>
        <source>%1 was done before.</source>
        <translation>تم %1 من قبل.</translation>
    </message>
    <message>
        <source>The agent said %1.</source>
        <translation>قال الموظف %1.</translation>
    </message>
    <message>
        <source>The look-up says %1.</source>
        <translation>نتيجة البحث: %1.</translation>
    </message>
    <message>
        <source>What was found was compared with what was said: %1.</source>
        <translation>قورن ما عُثر عليه بما قيل: %1.</translation>
    </message>
    <message>
        <source>%1 is being gone through.</source>
        <translation>تجري مراجعة %1.</translation>
    </message>
    <message>
        <source>The policy of this task asks for it here.</source>
        <translation>إجراء هذه المهمة يطلب ذلك هنا.</translation>
    </message>
    <message>
        <source>The policy of this task asks for it after %1.</source>
        <translation>إجراء هذه المهمة يطلب ذلك بعد %1.</translation>
    </message>
    <message numerus="yes">
        <source>Right in %n of 100 situations like this one.</source>
        <translation>
            <numerusform>صحيح في %n من كل 100 حالة كهذه.</numerusform>
            <numerusform>صحيح في %n من كل 100 حالة كهذه.</numerusform>
            <numerusform>صحيح في %n من كل 100 حالة كهذه.</numerusform>
            <numerusform>صحيح في %n من كل 100 حالة كهذه.</numerusform>
            <numerusform>صحيح في %n من كل 100 حالة كهذه.</numerusform>
            <numerusform>صحيح في %n من كل 100 حالة كهذه.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::models::Guide</name>
    <message>
        <source>none of the conditions holds</source>
        <translation>لا ينطبق أي من الشروط</translation>
    </message>
    <message>
        <source>none of the other conditions holds</source>
        <translation>لا ينطبق أي من الشروط الأخرى</translation>
    </message>
    <message>
        <source>by itself: %1</source>
        <translation>تلقائيًا: %1</translation>
    </message>
    <message>
        <source>by itself: %1 (%2)</source>
        <translation>تلقائيًا: %1 (%2)</translation>
    </message>
    <message>
        <source>The customer does this</source>
        <translation>يقوم العميل بهذا</translation>
    </message>
    <message>
        <source>The system does this</source>
        <translation>يقوم النظام بهذا</translation>
    </message>
    <message>
        <source>The back office does this</source>
        <translation>يقوم المكتب الخلفي بهذا</translation>
    </message>
</context>
<context>
    <name>sidelight::models::GuideFieldsModel</name>
    <message>
        <source>from what we know</source>
        <translation>مما نعرفه</translation>
    </message>
    <message>
        <source>Nobody knows: ask, and type it here</source>
        <translation>لا أحد يعرف: اسأل واكتبه هنا</translation>
    </message>
</context>
<context>
    <name>sidelight::models::GuideStepsModel</name>
    <message>
        <source>“%1”</source>
        <comment>what to say</comment>
        <translation>«%1»</translation>
    </message>
</context>
<context>
    <name>sidelight::models::HiddenFacts</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>عميل منذ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Time there</source>
        <translation>الوقت هناك</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>القناة المفضلة</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>التحقق</translation>
    </message>
</context>
<context>
    <name>sidelight::models::History</name>
    <message>
        <source>Call</source>
        <translation>مكالمة</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>محادثة</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>بريد</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>تواصل</translation>
    </message>
    <message>
        <source>%1 came in</source>
        <translation>%1: ورود</translation>
    </message>
    <message>
        <source>%1 began</source>
        <translation>%1: بداية</translation>
    </message>
    <message>
        <source>%1 ended</source>
        <translation>%1: نهاية</translation>
    </message>
    <message>
        <source>you</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>مع %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>إنهاء التفاعل</translation>
    </message>
    <message>
        <source>Case changed</source>
        <translation>تغيّرت الحالة</translation>
    </message>
    <message>
        <source>Promise changed</source>
        <translation>تغيّر الوعد</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>case %1</source>
        <translation>حالة %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>Touchpoints</source>
        <translation>نقاط التواصل</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>الاتصالات</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Wrap-ups</source>
        <translation>الإنهاءات</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>الحالات</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>الوعود</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>أخرى</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Journey</name>
    <message>
        <source>went well</source>
        <translation>سار جيدًا</translation>
    </message>
    <message>
        <source>helped only in part</source>
        <translation>ساعد جزئيًا فقط</translation>
    </message>
    <message>
        <source>went badly</source>
        <translation>سار بشكل سيئ</translation>
    </message>
    <message>
        <source>How the customer sounded</source>
        <translation>نبرة العميل</translation>
    </message>
    <message>
        <source>Effort it took</source>
        <translation>الجهد المبذول</translation>
    </message>
    <message>
        <source>How things ended</source>
        <translation>كيف انتهت الأمور</translation>
    </message>
    <message>
        <source>Long waits</source>
        <translation>انتظار طويل</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>التحويلات</translation>
    </message>
    <message>
        <source>Promises kept or broken</source>
        <translation>الوعود، الموفى بها أو لا</translation>
    </message>
    <message>
        <source>Not among what is kept here</source>
        <translation>ليس ضمن ما هو محفوظ هنا</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>وواحدة أخرى</numerusform>
            <numerusform>واثنتان أخريان</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>under way</source>
        <translation>جارٍ</translation>
    </message>
    <message>
        <source>Open case %1</source>
        <translation>حالة مفتوحة %1</translation>
    </message>
    <message>
        <source>last changed %1</source>
        <translation>آخر تغيير %1</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>دون موعد</translation>
    </message>
    <message>
        <source>was due %1</source>
        <translation>كان موعده %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>موعده %1</translation>
    </message>
    <message>
        <source>Open promise</source>
        <translation>وعد قائم</translation>
    </message>
    <message>
        <source>Too little has happened for a score</source>
        <translation>لم يحدث ما يكفي لحساب درجة</translation>
    </message>
    <message>
        <source>Experience %1 of 100</source>
        <translation>التجربة %1 من ١٠٠</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>قبل %Ln يوم</numerusform>
            <numerusform>قبل يوم</numerusform>
            <numerusform>قبل يومين</numerusform>
            <numerusform>قبل %Ln أيام</numerusform>
            <numerusform>قبل %Ln يومًا</numerusform>
            <numerusform>قبل %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 lower than %3</source>
        <translation>%1، أقل بمقدار %2 مما كان %3</translation>
    </message>
    <message>
        <source>%1, %2 higher than %3</source>
        <translation>%1، أعلى بمقدار %2 مما كان %3</translation>
    </message>
    <message>
        <source>Starts at 50, neither good nor bad. Then, in points:</source>
        <translation>البداية ٥٠، لا جيد ولا سيئ. ثم بالنقاط:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>counted %n time(s)</source>
        <translation>
            <numerusform>لم يُحتسب</numerusform>
            <numerusform>احتُسب مرة</numerusform>
            <numerusform>احتُسب مرتين</numerusform>
            <numerusform>احتُسب %Ln مرات</numerusform>
            <numerusform>احتُسب %Ln مرة</numerusform>
            <numerusform>احتُسب %Ln مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>What is older counts less: half after %1 days.</source>
        <translation>الأقدم أقل وزنًا: النصف بعد %1 يومًا.</translation>
    </message>
</context>
<context>
    <name>sidelight::models::JourneyModel</name>
    <message>
        <source>Open</source>
        <comment>lane of open cases and promises</comment>
        <translation>مفتوح</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Outcome</name>
    <message>
        <source>Solved</source>
        <translation>تم الحل</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>معاودة الاتصال</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>تم التحويل</translation>
    </message>
    <message>
        <source>Not solved</source>
        <translation>لم يُحل</translation>
    </message>
</context>
<context>
    <name>sidelight::models::PagesModel</name>
    <message>
        <source>since %1</source>
        <translation>منذ %1</translation>
    </message>
</context>
<context>
    <name>sidelight::models::PromisesModel</name>
    <message>
        <source>No date</source>
        <translation>بلا موعد</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Reason</name>
    <message>
        <source>Rule “%1”</source>
        <translation>القاعدة «%1»</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>من %1</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>إصدار %1</translation>
    </message>
    <message numerus="yes">
        <source>Show the %n event(s)</source>
        <translation>
            <numerusform>عرض الأحداث</numerusform>
            <numerusform>عرض الحدث</numerusform>
            <numerusform>عرض الحدثين</numerusform>
            <numerusform>عرض %Ln أحداث</numerusform>
            <numerusform>عرض %Ln حدثًا</numerusform>
            <numerusform>عرض %Ln حدث</numerusform>
        </translation>
    </message>
    <message>
        <source>score %1 = likely %2 × value %3 × urgent %4</source>
        <translation>الدرجة %1 = الاحتمال %2 × القيمة %3 × الإلحاح %4</translation>
    </message>
    <message>
        <source> × weight %1</source>
        <translation> × الوزن %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source> × learned %1</source>
        <translation> × المتعلَّم %1</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Remark</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 و%2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>%1 على الأقل</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>أكثر من %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>%1 على الأكثر</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>أقل من %1</translation>
    </message>
    <message>
        <source>exactly %1</source>
        <translation>%1 بالضبط</translation>
    </message>
    <message>
        <source>other than %1</source>
        <translation>غير %1</translation>
    </message>
    <message>
        <source>Had %1 not held, these events would not have fired it.</source>
        <translation>لو لم يتحقق %1 لما فعّلت هذه الأحداث القاعدة.</translation>
    </message>
    <message>
        <source>Had %1 not held (it is %2), these events would not have fired it.</source>
        <translation>لو لم يتحقق %1 (القيمة %2) لما فعّلت هذه الأحداث القاعدة.</translation>
    </message>
    <message>
        <source>%1 of %2 events in %3.</source>
        <translation>%1 من %2 من الأحداث خلال %3.</translation>
    </message>
    <message>
        <source>%1 in %2; it needs %3.</source>
        <translation>%1 خلال %2؛ المطلوب: %3.</translation>
    </message>
    <message>
        <source>%1 of %2 events are there; no event is %3.</source>
        <translation>يوجد %1 من %2 من الأحداث؛ وليس بينها %3.</translation>
    </message>
    <message>
        <source>The events are %1 apart; %2 is the most.</source>
        <translation>بين الأحداث %1؛ والحد الأقصى %2.</translation>
    </message>
    <message>
        <source>It needs %1 within %2; there are %3.</source>
        <translation>المطلوب: %1 خلال %2؛ والموجود %3.</translation>
    </message>
    <message>
        <source>More than %1 between the first and the last event would have prevented it.</source>
        <translation>لو فصل بين أول حدث وآخر حدث أكثر من %1 لما حدث ذلك.</translation>
    </message>
    <message>
        <source>It holds, but not for this agent or interaction.</source>
        <translation>تنطبق، ولكن ليس على هذا الموظف أو هذا التفاعل.</translation>
    </message>
    <message>
        <source>It held from %1 to %2.</source>
        <translation>انطبقت من %1 إلى %2.</translation>
    </message>
    <message>
        <source>The event is there, but its condition does not hold.</source>
        <translation>الحدث موجود، لكن شرطه غير متحقق.</translation>
    </message>
    <message>
        <source>All events are there in time, but the condition between them does not hold.</source>
        <translation>كل الأحداث موجودة في الوقت المحدد، لكن الشرط بينها غير متحقق.</translation>
    </message>
    <message>
        <source>All events are there in time, but in another order, or one would have to stand for two.</source>
        <translation>كل الأحداث موجودة في الوقت المحدد، لكن بترتيب آخر، أو يلزم أن يُحسب أحدها مرتين.</translation>
    </message>
    <message>
        <source>%1 has not come; there is time until %2.</source>
        <translation>لم يصل %1؛ والوقت متاح حتى %2.</translation>
    </message>
    <message>
        <source>Looking for the events that belong together cost too much and was stopped.</source>
        <translation>كان البحث عن الأحداث المترابطة مكلفًا جدًا فأُوقف.</translation>
    </message>
    <message>
        <source>An event of %1 until %2 would have prevented it.</source>
        <translation>لو وقع حدث %1 قبل %2 لما حدث ذلك.</translation>
    </message>
</context>
<context>
    <name>sidelight::models::RuleEvidence</name>
    <message>
        <source>%1 km</source>
        <translation>%1 كم</translation>
    </message>
    <message>
        <source>Events in the time: %1</source>
        <translation>الأحداث في المدة: %1</translation>
    </message>
    <message>
        <source>Different values in the time: %1</source>
        <translation>القيم المختلفة في المدة: %1</translation>
    </message>
    <message>
        <source>Sum over the time: %1</source>
        <translation>المجموع في المدة: %1</translation>
    </message>
    <message>
        <source>Average over the time: %1</source>
        <translation>المتوسط في المدة: %1</translation>
    </message>
    <message>
        <source>From “%2” to “%3”: %1</source>
        <translation>من «%2» إلى «%3»: %1</translation>
    </message>
    <message>
        <source>From the first to the last: %1</source>
        <translation>من الأول إلى الأخير: %1</translation>
    </message>
    <message>
        <source>Time there was for “%2”: %1</source>
        <translation>الوقت الذي كان متاحًا لـ«%2»: %1</translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <translation>الوقت المتبقي: %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>%1 على الأكثر</translation>
    </message>
    <message>
        <source>of “%1”</source>
        <translation>لـ«%1»</translation>
    </message>
    <message>
        <source>between the events</source>
        <translation>بين الأحداث</translation>
    </message>
    <message>
        <source>of the agent and the interaction</source>
        <translation>للموظف والتفاعل</translation>
    </message>
</context>
<context>
    <name>sidelight::models::SearchModel</name>
    <message>
        <source>Interactions</source>
        <translation>التفاعلات</translation>
    </message>
    <message>
        <source>What the panel can do</source>
        <translation>ما يمكن للوحة فعله</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Customers on this laptop</source>
        <translation>العملاء على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>المعرفة</translation>
    </message>
</context>
<context>
    <name>sidelight::models::SuggestionsModel</name>
    <message>
        <source>Start</source>
        <translation>ابدأ</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>الخطوة التالية: %1</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>فتح…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>قراءة</translation>
    </message>
    <message>
        <source>An article that fits</source>
        <translation>مقال مناسب</translation>
    </message>
    <message>
        <source>The list has just changed. Nothing was started.</source>
        <translation>تغيّرت القائمة للتو. لم يبدأ أي شيء.</translation>
    </message>
</context>
<context>
    <name>sidelight::models::Summary</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Alert seen: %1.</source>
        <translation>تم الاطلاع على التنبيه: %1.</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>تم: %1.</translation>
    </message>
    <message>
        <source>Begun: %1.</source>
        <translation>بدأ: %1.</translation>
    </message>
    <message>
        <source>Did not work out: %1.</source>
        <translation>لم ينجح: %1.</translation>
    </message>
    <message>
        <source>Case %1 is open.</source>
        <translation>الحالة %1 مفتوحة.</translation>
    </message>
    <message>
        <source>Case %1 is closed.</source>
        <translation>الحالة %1 مغلقة.</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 حتى %2</translation>
    </message>
    <message>
        <source>Promised: %1.</source>
        <translation>الوعد: %1.</translation>
    </message>
</context>
<context>
    <name>sidelight::models::TabsModel</name>
    <message>
        <source>Unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>انتهى</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>events not seen yet</comment>
        <translation>
            <numerusform>لا جديد</numerusform>
            <numerusform>جديد واحد</numerusform>
            <numerusform>جديدان</numerusform>
            <numerusform>%Ln جديدة</numerusform>
            <numerusform>%Ln جديدًا</numerusform>
            <numerusform>%Ln جديد</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::models::Track</name>
    <message>
        <source>%1: its time is over.</source>
        <translation>%1: انتهى وقته.</translation>
    </message>
    <message>
        <source>%1: turned off for your team.</source>
        <translation>%1: معطَّل لفريقك.</translation>
    </message>
    <message>
        <source>%1: the customer has not agreed to “%2”.</source>
        <translation>%1: لم يوافق العميل على «%2».</translation>
    </message>
    <message>
        <source>%1: not on this channel.</source>
        <translation>%1: ليس على هذه القناة.</translation>
    </message>
    <message>
        <source>%1: for other teams or skills.</source>
        <translation>%1: لفرق أو مهارات أخرى.</translation>
    </message>
    <message>
        <source>%1: this does not hold: %2</source>
        <translation>%1: هذا لا يتحقق: %2</translation>
    </message>
    <message>
        <source>%1: nobody can say whether %2</source>
        <translation>%1: لا يمكن لأحد أن يقول إن كان %2</translation>
    </message>
    <message>
        <source>%1: under way, or done.</source>
        <translation>%1: جارٍ أو تمّ.</translation>
    </message>
    <message>
        <source>%1: dismissed, and nothing new since.</source>
        <translation>%1: مرفوض، ولا جديد منذ ذلك.</translation>
    </message>
    <message>
        <source>%1: the customer declined it.</source>
        <translation>%1: رفضه العميل.</translation>
    </message>
    <message>
        <source>%1: too unlikely.</source>
        <translation>%1: احتماله ضعيف جدًا.</translation>
    </message>
    <message>
        <source>%1: another is sure enough.</source>
        <translation>%1: اقتراح آخر مؤكَّد بما يكفي.</translation>
    </message>
    <message>
        <source>%1: others come first.</source>
        <translation>%1: غيره يسبقه.</translation>
    </message>
    <message>
        <source>Your team took it %1 of %2 times here.</source>
        <translation>أخذ به فريقك هنا %1 من %2 مرة.</translation>
    </message>
    <message>
        <source>Your team took it %1 of %2 times.</source>
        <translation>أخذ به فريقك %1 من %2 مرة.</translation>
    </message>
    <message>
        <source>Taken %1 of %2 times here.</source>
        <translation>أُخذ به هنا %1 من %2 مرة.</translation>
    </message>
    <message>
        <source>Taken %1 of %2 times.</source>
        <translation>أُخذ به %1 من %2 مرة.</translation>
    </message>
    <message>
        <source>Shown to find out whether it helps.</source>
        <translation>يُعرض لمعرفة إن كان يفيد.</translation>
    </message>
    <message>
        <source>Suggested by %1 too.</source>
        <translation>يقترحه أيضًا: %1.</translation>
    </message>
    <message>
        <source>Helped your team %1 of %2 times here</source>
        <translation>أفاد فريقك هنا %1 من %2 مرات</translation>
    </message>
    <message>
        <source>Helped your team %1 of %2 times</source>
        <translation>أفاد فريقك %1 من %2 مرات</translation>
    </message>
    <message>
        <source>Helped %1 of %2 times here</source>
        <translation>أفاد هنا %1 من %2 مرات</translation>
    </message>
    <message>
        <source>Helped %1 of %2 times</source>
        <translation>أفاد %1 من %2 مرات</translation>
    </message>
</context>
<context>
    <name>sidelight::models::WaitingModel</name>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>إنهاء التفاعل</translation>
    </message>
    <message>
        <source>Written %1</source>
        <translation>كُتب: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>مرفوض: %1</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>قيد الإرسال</translation>
    </message>
    <message>
        <source>goes out first</source>
        <translation>يُرسل أولًا</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not now: %1</source>
        <translation>ليس الآن: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>تم: %1</translation>
    </message>
    <message>
        <source>Did not work out: %1</source>
        <translation>لم ينجح: %1</translation>
    </message>
</context>
<context>
    <name>sidelight::models::WhyLinesModel</name>
    <message>
        <source>%1, v%2</source>
        <comment>rule, its version</comment>
        <translation>%1، إصدار %2</translation>
    </message>
    <message>
        <source>Looks at %1 at a time</source>
        <translation>تنظر في %1 كل مرة</translation>
    </message>
    <message>
        <source>The rule asks for %1</source>
        <translation>تشترط القاعدة %1</translation>
    </message>
    <message>
        <source>What would have changed it</source>
        <translation>ما كان سيغيّر ذلك</translation>
    </message>
    <message>
        <source>More happened than the rule looks at: there may be more to it.</source>
        <translation>حدث أكثر مما تنظر فيه القاعدة: قد يكون هناك المزيد.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>لا أحداث</numerusform>
            <numerusform>حدث واحد</numerusform>
            <numerusform>حدثان</numerusform>
            <numerusform>%Ln أحداث</numerusform>
            <numerusform>%Ln حدثًا</numerusform>
            <numerusform>%Ln حدث</numerusform>
        </translation>
    </message>
    <message>
        <source>Not among what is kept here</source>
        <translation>ليس ضمن المحفوظ هنا</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>الشروط</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>a field of an event, its value</comment>
        <translation>%1 هو %2</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>لم يُنظر فيه</translation>
    </message>
</context>
<context>
    <name>sidelight::text::FieldWords</name>
    <message>
        <source>Calls</source>
        <translation>المكالمات</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>البريد</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>الويب</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>المتجر</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>المجتمع</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>وسائل التواصل</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>أخرى</translation>
    </message>
    <message>
        <source>prefers calls</source>
        <translation>يفضّل المكالمات</translation>
    </message>
    <message>
        <source>prefers chat</source>
        <translation>يفضّل المحادثة</translation>
    </message>
    <message>
        <source>prefers mail</source>
        <translation>يفضّل البريد</translation>
    </message>
    <message>
        <source>prefers messages</source>
        <translation>يفضّل الرسائل</translation>
    </message>
    <message>
        <source>prefers %1</source>
        <translation>يفضّل %1</translation>
    </message>
    <message>
        <source>Marketing allowed</source>
        <translation>التسويق مسموح</translation>
    </message>
    <message>
        <source>No marketing</source>
        <translation>بلا تسويق</translation>
    </message>
    <message>
        <source>Recording allowed</source>
        <translation>التسجيل مسموح</translation>
    </message>
    <message>
        <source>No recording</source>
        <translation>بلا تسجيل</translation>
    </message>
    <message>
        <source>%1 allowed</source>
        <translation>%1: مسموح</translation>
    </message>
    <message>
        <source>No %1</source>
        <translation>%1: غير مسموح</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>amount, currency</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>IVR “%1”</source>
        <translation>القائمة الصوتية «%1»</translation>
    </message>
    <message>
        <source>the page “%1”</source>
        <translation>الصفحة «%1»</translation>
    </message>
    <message>
        <source>the bot “%1”</source>
        <translation>الروبوت «%1»</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>%1 twice</source>
        <translation>%1 مرتين</translation>
    </message>
    <message>
        <source>The hub does not accept the sign-in.</source>
        <translation>الخادم لا يقبل تسجيل الدخول.</translation>
    </message>
    <message>
        <source>You may not do this, says the hub.</source>
        <translation>يفيد الخادم بأنه لا يُسمح لك بذلك.</translation>
    </message>
    <message>
        <source>The hub speaks another version: this panel needs an update.</source>
        <translation>يستخدم الخادم إصدارًا آخر: تحتاج هذه اللوحة إلى تحديث.</translation>
    </message>
    <message>
        <source>A message was larger than the hub takes.</source>
        <translation>كانت إحدى الرسائل أكبر مما يقبله الخادم.</translation>
    </message>
    <message>
        <source>The hub could not read what this panel sent.</source>
        <translation>تعذّر على الخادم قراءة ما أرسلته هذه اللوحة.</translation>
    </message>
    <message>
        <source>The hub said “%1”.</source>
        <translation>ردّ الخادم: «%1».</translation>
    </message>
    <message>
        <source>Next step taken or dismissed</source>
        <translation>قُبلت الخطوة التالية أو رُفضت</translation>
    </message>
    <message>
        <source>Alert acknowledged</source>
        <translation>تم تأكيد الاطلاع على التنبيه</translation>
    </message>
    <message>
        <source>Alert put off</source>
        <translation>تم تأجيل التنبيه</translation>
    </message>
    <message>
        <source>Alert silenced for an interaction</source>
        <translation>تم إسكات التنبيه لتفاعل واحد</translation>
    </message>
    <message>
        <source>Suggestions seen</source>
        <translation>تم الاطلاع على الاقتراحات</translation>
    </message>
    <message>
        <source>Suggestion looked into</source>
        <translation>تم الاطلاع على تفاصيل اقتراح</translation>
    </message>
    <message>
        <source>Customer matched</source>
        <translation>تم تحديد العميل</translation>
    </message>
    <message>
        <source>Match undone</source>
        <translation>أُلغي تحديد العميل</translation>
    </message>
    <message>
        <source>Hidden value looked at</source>
        <translation>تم الاطلاع على قيمة مخفية</translation>
    </message>
    <message>
        <source>Customer looked up</source>
        <translation>تم البحث عن عميل</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>البلغارية</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>الصينية</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>الكرواتية</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>التشيكية</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>الدنماركية</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>الهولندية</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>الفنلندية</translation>
    </message>
    <message>
        <source>French</source>
        <translation>الفرنسية</translation>
    </message>
    <message>
        <source>German</source>
        <translation>الألمانية</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>اليونانية</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>العبرية</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>الهندية</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>المجرية</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>الإيطالية</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>اليابانية</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>الكورية</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>الفارسية</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>البولندية</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>البرتغالية</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>الرومانية</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>الروسية</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>الإسبانية</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>السويدية</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>التركية</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>الأوكرانية</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>الأردية</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>الفيتنامية</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n times</source>
        <translation>
            <numerusform>%1</numerusform>
            <numerusform>%1 مرة</numerusform>
            <numerusform>%1 مرتين</numerusform>
            <numerusform>%1 %Ln مرات</numerusform>
            <numerusform>%1 %Ln مرة</numerusform>
            <numerusform>%1 %Ln مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>Promise made</source>
        <translation>قُطع وعد</translation>
    </message>
    <message>
        <source>Alerts seen</source>
        <translation>تم الاطلاع على التنبيهات</translation>
    </message>
</context>
<context>
    <name>sidelight::text::Masks</name>
    <message>
        <source>Name hidden</source>
        <translation>الاسم مخفي</translation>
    </message>
</context>
<context>
    <name>sidelight::text::TimeWords</name>
    <message>
        <source>%1 %2</source>
        <comment>day, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day of this year</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>day of another year</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>dddd d MMM</source>
        <comment>heading of a day of this year</comment>
        <translation>dddd، d MMM</translation>
    </message>
    <message>
        <source>yesterday</source>
        <comment>due day</comment>
        <translation>أمس</translation>
    </message>
    <message>
        <source>today</source>
        <comment>due day</comment>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <comment>due day</comment>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>now</source>
        <comment>age of an alert</comment>
        <translation>الآن</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%L1 د</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%L1 س</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%L1 ي</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%L1 ث</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%L1 د %L2 ث</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%L1 س %L2 د</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::AppearanceViewModel</name>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>حسب النظام</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::CompanionViewModel</name>
    <message>
        <source>The window beside it was closed.</source>
        <translation>أُغلقت النافذة المجاورة.</translation>
    </message>
    <message>
        <source>This desktop lets no window follow another: Sidelight stays at the edge.</source>
        <translation>سطح المكتب هذا لا يسمح لنافذة بأن تتبع أخرى: يبقى Sidelight عند الحافة.</translation>
    </message>
    <message>
        <source>This desktop lets no window choose its place: Sidelight is a window like any other. Put it where you want it.</source>
        <translation>لا يتيح سطح المكتب هذا لأي نافذة اختيار مكانها: Sidelight نافذة كغيرها. ضعها حيث تريد.</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::ConversationViewModel</name>
    <message>
        <source>from the call</source>
        <translation>من المكالمة</translation>
    </message>
    <message>
        <source>from the chat</source>
        <translation>من الدردشة</translation>
    </message>
    <message>
        <source>from the mail</source>
        <translation>من البريد</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier line(s) are not shown</source>
        <translation>
            <numerusform>لا سطور سابقة مخفية</numerusform>
            <numerusform>سطر سابق واحد غير معروض</numerusform>
            <numerusform>سطران سابقان غير معروضين</numerusform>
            <numerusform>%n سطور سابقة غير معروضة</numerusform>
            <numerusform>%n سطرًا سابقًا غير معروض</numerusform>
            <numerusform>%n سطر سابق غير معروض</numerusform>
        </translation>
    </message>
    <message>
        <source>Sounds like “%1”</source>
        <translation>يبدو أنه «%1»</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::CustomerViewModel</name>
    <message>
        <source>No name known</source>
        <translation>الاسم غير معروف</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>غير موثّق</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>موثّق</translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>لا حالات مفتوحة</numerusform>
            <numerusform>حالة مفتوحة واحدة</numerusform>
            <numerusform>حالتان مفتوحتان</numerusform>
            <numerusform>%Ln حالات مفتوحة</numerusform>
            <numerusform>%Ln حالة مفتوحة</numerusform>
            <numerusform>%Ln حالة مفتوحة</numerusform>
        </translation>
    </message>
    <message>
        <source>last contact %1</source>
        <translation>آخر تواصل %1</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <comment>customer for</comment>
        <translation>
            <numerusform>أقل من سنة</numerusform>
            <numerusform>سنة واحدة</numerusform>
            <numerusform>سنتان</numerusform>
            <numerusform>%Ln سنوات</numerusform>
            <numerusform>%Ln سنة</numerusform>
            <numerusform>%Ln سنة</numerusform>
        </translation>
    </message>
    <message>
        <source>new this year</source>
        <translation>جديد هذه السنة</translation>
    </message>
    <message>
        <source>%1 there</source>
        <translation>هناك %1</translation>
    </message>
    <message>
        <source>%1, %2 there</source>
        <translation>%1، هناك %2</translation>
    </message>
    <message>
        <source>Late since %1</source>
        <translation>متأخر منذ %1</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>بيانات %1</translation>
    </message>
    <message>
        <source>%1 in queue</source>
        <translation>%1 في الانتظار</translation>
    </message>
    <message>
        <source>passed on by %1</source>
        <translation>محوّل من %1</translation>
    </message>
    <message>
        <source>2nd contact this week</source>
        <translation>ثاني تواصل هذا الأسبوع</translation>
    </message>
    <message>
        <source>3rd contact this week</source>
        <translation>ثالث تواصل هذا الأسبوع</translation>
    </message>
    <message>
        <source>%1th contact this week</source>
        <translation>التواصل رقم %1 هذا الأسبوع</translation>
    </message>
    <message>
        <source>, then </source>
        <comment>between the steps of a path</comment>
        <translation>، ثم </translation>
    </message>
    <message numerus="yes">
        <source>%n share this number</source>
        <comment>customers</comment>
        <translation>
            <numerusform>لا أحد له هذا الرقم</numerusform>
            <numerusform>عميل واحد له هذا الرقم</numerusform>
            <numerusform>عميلان يشتركان في هذا الرقم</numerusform>
            <numerusform>%Ln عملاء يشتركون في هذا الرقم</numerusform>
            <numerusform>%Ln عميلًا يشتركون في هذا الرقم</numerusform>
            <numerusform>%Ln عميل يشتركون في هذا الرقم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n share this address</source>
        <comment>customers</comment>
        <translation>
            <numerusform>لا أحد له هذا العنوان</numerusform>
            <numerusform>عميل واحد له هذا العنوان</numerusform>
            <numerusform>عميلان يشتركان في هذا العنوان</numerusform>
            <numerusform>%Ln عملاء يشتركون في هذا العنوان</numerusform>
            <numerusform>%Ln عميلًا يشتركون في هذا العنوان</numerusform>
            <numerusform>%Ln عميل يشتركون في هذا العنوان</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n share this</source>
        <comment>customers</comment>
        <translation>
            <numerusform>لا أحد مطابق</numerusform>
            <numerusform>عميل واحد مطابق</numerusform>
            <numerusform>عميلان مطابقان</numerusform>
            <numerusform>%Ln عملاء مطابقون</numerusform>
            <numerusform>%Ln عميلًا مطابقًا</numerusform>
            <numerusform>%Ln عميل مطابق</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody we know</source>
        <translation>شخص غير معروف لدينا</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>من هذا؟</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::DraftViewModel</name>
    <message>
        <source>saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>kept on this laptop %1 ago</source>
        <translation>محفوظ على هذا الحاسوب منذ %1</translation>
    </message>
    <message>
        <source>keeping…</source>
        <translation>جارٍ الاحتفاظ…</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::GuideViewModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>step of a guide</comment>
        <translation>%L1 من %L2</translation>
    </message>
    <message>
        <source>%1 of about %2</source>
        <comment>step of a guide</comment>
        <translation>%L1 من نحو %L2</translation>
    </message>
    <message>
        <source>This cannot be decided by itself. Which way?</source>
        <translation>لا يمكن تقرير هذا تلقائيًا. أي طريق؟</translation>
    </message>
    <message>
        <source>Which way?</source>
        <translation>أي طريق؟</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>خلاف ذلك</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::HistoryViewModel</name>
    <message>
        <source>All %1</source>
        <translation>الكل %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>مفتوحة %1</translation>
    </message>
    <message>
        <source>These events are not among what this laptop has.</source>
        <translation>هذه الأحداث غير موجودة على هذا الحاسوب.</translation>
    </message>
    <message numerus="yes">
        <source>%n more are not among what this laptop has.</source>
        <translation>
            <numerusform>لا شيء ناقص على هذا الحاسوب.</numerusform>
            <numerusform>حدث آخر غير موجود على هذا الحاسوب.</numerusform>
            <numerusform>حدثان آخران غير موجودين على هذا الحاسوب.</numerusform>
            <numerusform>%Ln أحداث أخرى غير موجودة على هذا الحاسوب.</numerusform>
            <numerusform>%Ln حدثًا آخر غير موجود على هذا الحاسوب.</numerusform>
            <numerusform>%Ln حدث آخر غير موجود على هذا الحاسوب.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::JourneyViewModel</name>
    <message numerus="yes">
        <source>Nothing in the last %n day(s) that is known here.</source>
        <translation>
            <numerusform>لا شيء معروف هنا.</numerusform>
            <numerusform>لا شيء معروف هنا في اليوم الأخير.</numerusform>
            <numerusform>لا شيء معروف هنا في اليومين الأخيرين.</numerusform>
            <numerusform>لا شيء معروف هنا في آخر %Ln أيام.</numerusform>
            <numerusform>لا شيء معروف هنا في آخر %Ln يومًا.</numerusform>
            <numerusform>لا شيء معروف هنا في آخر %Ln يوم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing in the last %n day(s).</source>
        <translation>
            <numerusform>لا شيء.</numerusform>
            <numerusform>لا شيء في اليوم الأخير.</numerusform>
            <numerusform>لا شيء في اليومين الأخيرين.</numerusform>
            <numerusform>لا شيء في آخر %Ln أيام.</numerusform>
            <numerusform>لا شيء في آخر %Ln يومًا.</numerusform>
            <numerusform>لا شيء في آخر %Ln يوم.</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>What was before %1 is not here yet.</source>
        <translation>ما قبل %1 ليس هنا بعد.</translation>
    </message>
    <message numerus="yes">
        <source>%n touchpoint(s)</source>
        <translation>
            <numerusform>لا نقاط اتصال</numerusform>
            <numerusform>نقطة اتصال واحدة</numerusform>
            <numerusform>نقطتا اتصال</numerusform>
            <numerusform>%Ln نقاط اتصال</numerusform>
            <numerusform>%Ln نقطة اتصال</numerusform>
            <numerusform>%Ln نقطة اتصال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>لا حالات مفتوحة</numerusform>
            <numerusform>حالة مفتوحة واحدة</numerusform>
            <numerusform>حالتان مفتوحتان</numerusform>
            <numerusform>%Ln حالات مفتوحة</numerusform>
            <numerusform>%Ln حالة مفتوحة</numerusform>
            <numerusform>%Ln حالة مفتوحة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open promise(s)</source>
        <translation>
            <numerusform>لا وعود قائمة</numerusform>
            <numerusform>وعد واحد قائم</numerusform>
            <numerusform>وعدان قائمان</numerusform>
            <numerusform>%Ln وعود قائمة</numerusform>
            <numerusform>%Ln وعدًا قائمًا</numerusform>
            <numerusform>%Ln وعد قائم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::KnowledgeViewModel</name>
    <message>
        <source>Not here any more</source>
        <translation>لم يعد هنا</translation>
    </message>
    <message>
        <source>This article is not among those that this laptop has.</source>
        <translation>هذا المقال غير موجود على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>This article has no text.</source>
        <translation>لا يحتوي هذا المقال على نص.</translation>
    </message>
    <message>
        <source>offline copy of %1</source>
        <translation>نسخة محلية بتاريخ %1</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::PagesViewModel</name>
    <message>
        <source>%1 asks to be connected</source>
        <translation>تطلب %1 الاتصال</translation>
    </message>
    <message>
        <source>It calls itself %1. Connected, it can open customers here and hears what you accept. Type the code that stands on the page.</source>
        <translation>تسمي نفسها %1. عند اتصالها يمكنها فتح العملاء هنا ومعرفة ما تقبله. اكتب الرمز الظاهر في الصفحة.</translation>
    </message>
    <message numerus="yes">
        <source>That is not the code. %n try(s) left.</source>
        <translation>
            <numerusform>هذا ليس الرمز. لم تبقَ أي محاولة.</numerusform>
            <numerusform>هذا ليس الرمز. بقيت محاولة واحدة.</numerusform>
            <numerusform>هذا ليس الرمز. بقيت محاولتان.</numerusform>
            <numerusform>هذا ليس الرمز. بقيت %Ln محاولات.</numerusform>
            <numerusform>هذا ليس الرمز. بقيت %Ln محاولة.</numerusform>
            <numerusform>هذا ليس الرمز. بقيت %Ln محاولة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::PanelViewModel</name>
    <message>
        <source>Wrap up</source>
        <translation>الإنهاء</translation>
    </message>
    <message>
        <source>Ctrl E</source>
        <translation>Ctrl E</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>كتابة ملاحظة</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
    <message>
        <source>This is somebody else</source>
        <translation>هذا شخص آخر</translation>
    </message>
    <message>
        <source>Ctrl U</source>
        <translation>Ctrl U</translation>
    </message>
    <message>
        <source>Why no alert?</source>
        <translation>لماذا لا يوجد تنبيه؟</translation>
    </message>
    <message>
        <source>Show the next hidden value</source>
        <translation>إظهار القيمة المخفية التالية</translation>
    </message>
    <message>
        <source>Alt R</source>
        <translation>Alt R</translation>
    </message>
    <message>
        <source>Change the appearance, light or dark</source>
        <translation>تغيير المظهر، فاتح أو داكن</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>Ctrl +</source>
        <translation>Ctrl +</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>نص أصغر</translation>
    </message>
    <message>
        <source>Ctrl −</source>
        <translation>Ctrl −</translation>
    </message>
    <message>
        <source>Work offline, or online again</source>
        <translation>العمل دون اتصال، أو متصلًا من جديد</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>About and versions</source>
        <translation>معلومات وإصدارات</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Ctrl ,</translation>
    </message>
    <message>
        <source>Rearrange the cards</source>
        <translation>إعادة ترتيب البطاقات</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::SearchViewModel</name>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%Ln نتائج</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>أول نتيجة</numerusform>
            <numerusform>أول نتيجتين</numerusform>
            <numerusform>أول %Ln نتائج</numerusform>
            <numerusform>أول %Ln نتيجة</numerusform>
            <numerusform>أول %Ln نتيجة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::SettingsViewModel</name>
    <message numerus="yes">
        <source>For %n hour(s)</source>
        <translation>
            <numerusform>لأقل من ساعة</numerusform>
            <numerusform>لمدة ساعة</numerusform>
            <numerusform>لمدة ساعتين</numerusform>
            <numerusform>لمدة %Ln ساعات</numerusform>
            <numerusform>لمدة %Ln ساعة</numerusform>
            <numerusform>لمدة %Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n minute(s)</source>
        <translation>
            <numerusform>لأقل من دقيقة</numerusform>
            <numerusform>لمدة دقيقة</numerusform>
            <numerusform>لمدة دقيقتين</numerusform>
            <numerusform>لمدة %Ln دقائق</numerusform>
            <numerusform>لمدة %Ln دقيقة</numerusform>
            <numerusform>لمدة %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%L1 س</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%L1 د</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::SignInViewModel</name>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>لحظة من فضلك…</translation>
    </message>
    <message>
        <source>Sign in in the browser</source>
        <translation>سجّل الدخول في المتصفح</translation>
    </message>
    <message>
        <source>Sign in on another device</source>
        <translation>سجّل الدخول على جهاز آخر</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>تم تسجيل الدخول</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>مقفل</translation>
    </message>
    <message>
        <source>The sign-in service has not been reached for too long, so what is kept here is locked. What you wrote is safe, and is here again once you are signed in.</source>
        <translation>تعذّر الوصول إلى خدمة تسجيل الدخول لفترة طويلة جدًا، لذلك أُقفل ما هو محفوظ هنا. ما كتبته في أمان، وسيظهر هنا من جديد بعد تسجيل دخولك.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>سجّل الدخول من جديد</translation>
    </message>
    <message>
        <source>The sign-in of your organisation opens in the browser. No password is typed here.</source>
        <translation>يُفتح تسجيل الدخول الخاص بمؤسستك في المتصفح. لا تُكتب هنا أي كلمة مرور.</translation>
    </message>
    <message>
        <source>The sign-in service is asked.</source>
        <translation>يجري سؤال خدمة تسجيل الدخول.</translation>
    </message>
    <message>
        <source>Its page is open in the browser. When you are done there, it goes on here by itself.</source>
        <translation>صفحتها مفتوحة في المتصفح. عندما تنتهي هناك يُتابَع هنا تلقائيًا.</translation>
    </message>
    <message>
        <source>Open this address on a phone or another computer, and type the code there.</source>
        <translation>افتح هذا العنوان على هاتف أو حاسوب آخر، واكتب الرمز هناك.</translation>
    </message>
    <message>
        <source>You are signed in as %1.</source>
        <extracomment>A person&apos;s name</extracomment>
        <translation>سجّلت الدخول باسم %1.</translation>
    </message>
    <message>
        <source>You are signed in as %1, until the program ends: this computer cannot keep it.</source>
        <translation>سجّلت الدخول باسم %1 حتى إغلاق البرنامج: لا يستطيع هذا الحاسوب حفظه.</translation>
    </message>
    <message>
        <source>What is here stays readable, and what you write is kept. Nothing new comes before you sign in.</source>
        <translation>ما هو هنا يبقى مقروءًا، وما تكتبه يُحفظ. لن يصل جديد قبل أن تسجّل الدخول.</translation>
    </message>
    <message>
        <source>The browser could not be opened. Use another device instead.</source>
        <translation>تعذّر فتح المتصفح. استخدم جهازًا آخر.</translation>
    </message>
    <message>
        <source>The sign-in service cannot be reached. It is tried again by itself.</source>
        <translation>لا يمكن الوصول إلى خدمة تسجيل الدخول. تُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>The sign-in service did not answer. Check the network, then try again.</source>
        <translation>لم تُجب خدمة تسجيل الدخول. تحقّق من الشبكة ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The sign-in service&apos;s answer is not one to be trusted. Tell your administrator.</source>
        <translation>جواب خدمة تسجيل الدخول غير موثوق. أبلغ مسؤول النظام.</translation>
    </message>
    <message>
        <source>The sign-in service&apos;s word about who you are does not hold. Tell your administrator.</source>
        <translation>ما تقوله خدمة تسجيل الدخول عن هويتك لا يصمد أمام التحقّق. أبلغ مسؤول النظام.</translation>
    </message>
    <message>
        <source>The sign-in was refused. Try again, or ask your administrator whether you may use this program.</source>
        <translation>رُفض تسجيل الدخول. حاول مرة أخرى، أو اسأل مسؤول النظام هل يحق لك استخدام هذا البرنامج.</translation>
    </message>
    <message>
        <source>Nobody signed in within the time. Try again.</source>
        <translation>لم يسجّل أحد الدخول في الوقت المحدد. حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The browser cannot report back on this computer. Use another device instead.</source>
        <translation>لا يستطيع المتصفح الرد على هذا الحاسوب. استخدم جهازًا آخر.</translation>
    </message>
    <message>
        <source>This sign-in service knows no sign-in on another device. Use the browser.</source>
        <translation>لا تتيح هذه الخدمة تسجيل الدخول على جهاز آخر. استخدم المتصفح.</translation>
    </message>
    <message>
        <source>What is kept here is another agent&apos;s. Sign in as that agent, or ask your administrator for a profile of your own.</source>
        <translation>ما هو محفوظ هنا يخصّ موظفًا آخر. سجّل الدخول باسمه، أو اطلب من مسؤول النظام ملفًا خاصًا بك.</translation>
    </message>
    <message>
        <source>The sign-in service does not know this program. Tell your administrator.</source>
        <translation>لا تعرف خدمة تسجيل الدخول هذا البرنامج. أبلغ مسؤول النظام.</translation>
    </message>
    <message>
        <source>Signed in…</source>
        <translation>تم تسجيل الدخول…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>تسجيل الدخول…</translation>
    </message>
    <message>
        <source>Open the browser</source>
        <translation>فتح المتصفح</translation>
    </message>
    <message>
        <source>Try in the browser</source>
        <translation>المحاولة في المتصفح</translation>
    </message>
    <message>
        <source>Sign out and close</source>
        <translation>تسجيل الخروج والإغلاق</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Good for %1 more</source>
        <extracomment>Minutes and seconds that a code is still good for</extracomment>
        <translation>صالح لمدة %1 أخرى</translation>
    </message>
    <message>
        <source>The code is copied.</source>
        <translation>تم نسخ الرمز.</translation>
    </message>
    <message>
        <source>You may close this window and go back to Sidelight.</source>
        <translation>يمكنك إغلاق هذه النافذة والعودة إلى Sidelight.</translation>
    </message>
    <message>
        <source>This is not the answer that Sidelight waits for. Begin again there.</source>
        <translation>ليس هذا الجواب الذي ينتظره Sidelight. ابدأ من جديد هناك.</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>لا شيء هنا.</translation>
    </message>
    <message>
        <source>The sign-in service asks you to sign in again. Until then what is kept here is locked. What you wrote is safe, and is here again once you are signed in.</source>
        <translation>تطلب خدمة تسجيل الدخول أن تسجّل الدخول من جديد. وحتى ذلك الحين يبقى المحفوظ هنا مقفلاً. ما كتبته في أمان، وسيعود إلى هنا بمجرد تسجيل دخولك.</translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::StatusViewModel</name>
    <message>
        <source>Catching up</source>
        <translation>جارٍ التحديث</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>تم تسجيل الخروج</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>بيانات %1</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>غير متصل منذ %1</translation>
    </message>
    <message>
        <source>Showing what this laptop knows</source>
        <translation>يُعرض ما يعرفه هذا الحاسوب</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>لا تغييرات معلّقة</numerusform>
            <numerusform>تغيير واحد معلّق</numerusform>
            <numerusform>تغييران معلّقان</numerusform>
            <numerusform>%Ln تغييرات معلّقة</numerusform>
            <numerusform>%Ln تغييرًا معلّقًا</numerusform>
            <numerusform>%Ln تغيير معلّق</numerusform>
        </translation>
    </message>
    <message>
        <source>Catching up: %1 of %2 events</source>
        <translation>جارٍ التحديث: %1 من %2 من الأحداث</translation>
    </message>
    <message>
        <source>No alerts from the past will pop.</source>
        <translation>لن تظهر تنبيهات من الماضي.</translation>
    </message>
    <message>
        <source>What you see is as of %1. %2</source>
        <translation>ما تراه هو حتى %1. %2</translation>
    </message>
    <message>
        <source>Nothing is kept on this laptop</source>
        <translation>لا يُحفظ شيء على هذا الحاسوب</translation>
    </message>
    <message>
        <source>The local copy is being rebuilt</source>
        <translation>يُعاد بناء النسخة المحلية</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) you wrote could not be read back</source>
        <translation>
            <numerusform>لم يتعذّر استرجاع أي شيء كتبته</numerusform>
            <numerusform>تعذّر استرجاع نص واحد كتبته</numerusform>
            <numerusform>تعذّر استرجاع نصين كتبتهما</numerusform>
            <numerusform>تعذّر استرجاع %Ln نصوص كتبتها</numerusform>
            <numerusform>تعذّر استرجاع %Ln نصًا كتبته</numerusform>
            <numerusform>تعذّر استرجاع %Ln نص كتبته</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <source>This laptop does not let us write</source>
        <translation>لا يسمح هذا الحاسوب بالكتابة</translation>
    </message>
    <message>
        <source>The local copy is locked</source>
        <translation>النسخة المحلية مقفلة</translation>
    </message>
    <message>
        <source>There is no key store and no passphrase. Notes go out at once or not at all.</source>
        <translation>لا يوجد مخزن مفاتيح ولا عبارة مرور. تُرسل الملاحظات فورًا أو لا تُرسل أبدًا.</translation>
    </message>
    <message>
        <source>It was damaged and set aside. What is missing comes from the hub; nothing you wrote is affected.</source>
        <translation>كانت تالفة فوُضعت جانبًا. ما ينقص يأتي من الخادم؛ ولم يتأثر أي شيء كتبته.</translation>
    </message>
    <message>
        <source>The damaged file was put aside, not deleted. Please tell your supervisor.</source>
        <translation>وُضع الملف التالف جانبًا ولم يُحذف. يُرجى إبلاغ مشرفك.</translation>
    </message>
    <message>
        <source>You can read, but new notes and decisions are not kept until there is space.</source>
        <translation>يمكنك القراءة، لكن الملاحظات والقرارات الجديدة لا تُحفظ حتى تتوفر مساحة.</translation>
    </message>
    <message>
        <source>Notes and decisions need the hub: they are not kept here.</source>
        <translation>تحتاج الملاحظات والقرارات إلى الخادم: فهي لا تُحفظ هنا.</translation>
    </message>
    <message>
        <source>Its key is missing or wrong. Nothing has been deleted.</source>
        <translation>مفتاحها مفقود أو غير صحيح. لم يُحذف شيء.</translation>
    </message>
    <message>
        <source>The new configuration is not in force</source>
        <translation>الإعدادات الجديدة غير سارية</translation>
    </message>
    <message numerus="yes">
        <source>%n more problem(s)</source>
        <translation>
            <numerusform>لا مشكلات أخرى</numerusform>
            <numerusform>مشكلة واحدة أخرى</numerusform>
            <numerusform>مشكلتان أخريان</numerusform>
            <numerusform>%Ln مشكلات أخرى</numerusform>
            <numerusform>%Ln مشكلة أخرى</numerusform>
            <numerusform>%Ln مشكلة أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>The last good one stays.</source>
        <translation>تبقى آخر إعدادات صالحة.</translation>
    </message>
    <message>
        <source>A new configuration is in force</source>
        <translation>إعدادات جديدة سارية الآن</translation>
    </message>
    <message>
        <source>Version %1. You can go on as you are.</source>
        <translation>الإصدار %1. يمكنك متابعة عملك كما هو.</translation>
    </message>
    <message>
        <source>The built-in configuration is in force.</source>
        <translation>الإعدادات المضمّنة هي السارية.</translation>
    </message>
    <message>
        <source>Version %1 is in force since %2.</source>
        <translation>الإصدار %1 سارٍ منذ %2.</translation>
    </message>
    <message>
        <source>Version %1 is in force.</source>
        <translation>الإصدار %1 سارٍ.</translation>
    </message>
    <message>
        <source>%1 Cards that this version does not have are left out: %2.</source>
        <extracomment>The state of the configuration; names of cards that only newer versions have</extracomment>
        <translation>%1 تُترك البطاقات التي لا توجد في هذا الإصدار: %2.</translation>
    </message>
    <message>
        <source>You no longer have access to this customer</source>
        <translation>لم يعد بإمكانك الوصول إلى هذا العميل</translation>
    </message>
    <message>
        <source>A customer was erased</source>
        <translation>مُحيت بيانات أحد العملاء</translation>
    </message>
    <message>
        <source>What this laptop knew of them is gone. What you wrote and did not send is kept.</source>
        <translation>ما كان هذا الحاسوب يعرفه عنه مُحي. أما ما كتبته ولم ترسله فمحفوظ.</translation>
    </message>
    <message>
        <source>Everything about them is gone from this laptop</source>
        <translation>مُحي كل ما يخصه من هذا الحاسوب</translation>
    </message>
    <message numerus="yes">
        <source>with %n draft(s) and unsent note(s) of yours</source>
        <translation>
            <numerusform>دون أي مسودة أو ملاحظة غير مرسلة منك (%n)</numerusform>
            <numerusform>مع مسودة أو ملاحظة واحدة غير مرسلة منك (%n)</numerusform>
            <numerusform>مع مسودتين أو ملاحظتين غير مرسلتين منك (%n)</numerusform>
            <numerusform>مع %n مسودات وملاحظات غير مرسلة منك</numerusform>
            <numerusform>مع %n مسودة وملاحظة غير مرسلة منك</numerusform>
            <numerusform>مع %n مسودة وملاحظة غير مرسلة منك</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sidelight::viewmodels::WrapUpViewModel</name>
    <message numerus="yes">
        <source>Drafted from %n event(s)</source>
        <translation>
            <numerusform>مقترح بلا أحداث</numerusform>
            <numerusform>مقترح من حدث واحد</numerusform>
            <numerusform>مقترح من حدثين</numerusform>
            <numerusform>مقترح من %Ln أحداث</numerusform>
            <numerusform>مقترح من %Ln حدثًا</numerusform>
            <numerusform>مقترح من %Ln حدث</numerusform>
        </translation>
    </message>
    <message>
        <source>drafted, yours to change</source>
        <translation>مقترح ويمكنك تعديله</translation>
    </message>
</context>
</TS>

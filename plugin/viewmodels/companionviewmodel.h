// The companion's window as the agent handles it: which side, how wide, folded to a strip or open.
// GUI thread; kept by whoever made it (`changed`).
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace sidelight::viewmodels
{

class CompanionViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(Side side READ side NOTIFY changed)
    Q_PROPERTY(bool folded READ folded NOTIFY changed)
    // It has a place of its own, which its keys choose; else it is a window like any other.
    Q_PROPERTY(bool placed READ isPlaced CONSTANT)
    // Why it does not stand where it was asked to; empty when it does.
    Q_PROPERTY(QString notice READ notice NOTIFY changed)

public:
    enum class Side { Left, Right };
    Q_ENUM(Side)
    // Refused: a window was asked for, in vain. Nowhere: nor can an edge be had.
    enum class Beside { Edge, Window, Refused, Nowhere };

    explicit CompanionViewModel(Beside beside, QObject *parent = nullptr);

    [[nodiscard]] Side side() const { return m_side; }
    [[nodiscard]] bool folded() const { return m_folded; }
    [[nodiscard]] int width() const { return m_width; } // open, in pixels
    // Folded, or narrower than a panel can be.
    [[nodiscard]] bool isStrip() const;
    [[nodiscard]] int stripHeight() const { return m_stripHeight; } // in pixels; grows with text
    [[nodiscard]] bool isPlaced() const { return m_beside != Beside::Nowhere; }
    [[nodiscard]] QString notice() const;
    [[nodiscard]] bool isHostGone() const { return m_hostGone; }
    // The agent chose another place since the host went.
    [[nodiscard]] bool moved() const { return m_moved; }

    Q_INVOKABLE void toggleFolded();
    // Open, and wide enough for a panel.
    Q_INVOKABLE void unfold();
    Q_INVOKABLE void dockLeft();
    Q_INVOKABLE void dockRight();
    Q_INVOKABLE void wider();
    Q_INVOKABLE void narrower();

    void restore(Side side, int width, bool folded);
    void setHostGone();
    // 0.8 to 2.0, as the panel's.
    void setTextScale(double scale);

Q_SIGNALS:
    void changed();

private:
    void choose(Side side, int width, bool folded);

    const Beside m_beside;
    Side m_side = Side::Right;
    int m_width = 420;
    int m_stripHeight = 48;
    bool m_folded = false;
    bool m_hostGone = false;
    bool m_moved = false;
};

} // namespace sidelight::viewmodels
